extension Bulletin {
  /// The files of some formats, each once, in a fixed order; the same bulletin gives the same bytes.
  ///
  /// - Parameters:
  ///   - editions: The languages of the report, of the text for the public and of Excel's labels.
  ///   - dhis2: How figures become DHIS2 data; figures without a plan have no DHIS2 file.
  /// - Throws: ``ExportError`` for what a format can't hold.
  public func files(
    _ formats: Set<ExportFormat>, editions: [Edition] = [.vi], sdmx: SDMXPlan? = nil,
    dhis2: [DHIS2Plan] = []
  ) throws(ExportError) -> [ExportedFile] {
    var files: [ExportedFile] = []
    if formats.contains(.report) {
      files += editions.map { ExportedFile(name("report", $0, "html"), Report(self, $0).document) }
    }
    if formats.contains(.broadcast) {
      files += editions.map {
        ExportedFile(name("public", $0, "txt"), Broadcast(self, $0).document)
      }
    }
    if !formats.isDisjoint(with: [.csv, .dataPackage, .csvw]) {
      for one in figures { files.append(.init(fileName(one, "csv"), try CSVFile(one).document)) }
      files.append(ExportedFile(codesFileName, CodesFile(self).document))
    }
    if formats.contains(.csvw) {
      files += figures.map {
        ExportedFile(fileName($0, "csv") + "-metadata.json", CSVWMetadata($0, in: self).document)
      }
    }
    if formats.contains(.dataPackage) {
      files.append(ExportedFile("datapackage.json", DataPackage(self).document))
    }
    if formats.contains(.json) {
      files.append(ExportedFile("\(imprint.release).json", JSONFile(self).document))
    }
    if formats.contains(.sdmx) {
      let plan = if let sdmx { sdmx } else { try SDMXPlan() }
      for one in figures {
        files.append(.init(fileName(one, "sdmx.csv"), try SDMXFile(one, plan).document))
      }
    }
    if formats.contains(.excel) {
      for edition in editions {
        for one in figures {
          files.append(
            .init(
              fileName(one, "excel-\(edition.rawValue).csv"),
              try CSVFile(one, .excel(edition)).document))
        }
      }
    }
    if formats.contains(.dhis2) {
      for plan in dhis2 {
        guard let one = figures(plan.figures) else { throw .unknownFigures(plan.figures) }
        files.append(
          .init(fileName(one, "dhis2.json"), try DHIS2File(one, plan, imprint: imprint).document))
      }
    }
    return files
  }

  private func name(_ kind: String, _ edition: Edition, _ ending: String) -> String {
    "\(imprint.release)-\(kind)-\(edition.rawValue).\(ending)"
  }
}
