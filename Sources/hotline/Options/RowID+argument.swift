import ArgumentParser
import CaseModel

extension RowID: ExpressibleByArgument {}
