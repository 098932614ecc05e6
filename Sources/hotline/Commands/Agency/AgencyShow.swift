import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

struct AgencyShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Một cơ quan với mọi phiên bản.", en: "One agency in all its versions."),
      discussion: examples("hotline agency show ca-tmr"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")))
  var agency: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let versions = try session.store.agencyVersions(agency)
    if versions.isEmpty { throw StoreError.noSuchAgency(agency) }
    let kinds = try session.store.reference(at: session.stamp.now).agencyKinds
    try session.show(Details(items: try versions.map { try AgencyRow($0, session, kinds: kinds) }))
  }
}
