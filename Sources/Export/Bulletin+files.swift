public import Base
import Statistics

extension Bulletin {
  /// The files of some formats, each once, in a fixed order, with an index over them where there are several formats;
  /// the same bulletin gives the same bytes.
  ///
  /// - Parameters:
  ///   - formats: Which files are made.
  ///   - languages: The languages of the report, of the text for the public and of Excel's labels.
  ///   - sdmx: Whose dataflow it is and of which area; nil takes the area's own code.
  ///   - dhis2: How figures become DHIS2 data; figures without a plan have no DHIS2 file.
  /// - Throws: ``ExportError`` for what a format can't hold.
  public func files(
    _ formats: Set<ExportFormat>, languages: [Language] = [.vi], sdmx: SDMXPlan? = nil,
    dhis2: [DHIS2Plan] = []
  ) throws(ExportError) -> [ExportedFile] {
    var files: [ExportedFile] = []
    for format in ExportFormat.allCases where formats.contains(format) {
      let made: [ExportedFile]
      switch format {
      case .report: made = languages.map { file("report", $0, "html", Report(self, $0).document) }
      case .broadcast:
        made = languages.map { file("public", $0, "txt", Broadcast(self, $0).document) }
      case .csv: made = try dataFiles()
      case .csvw: made = try dataFiles() + figures.map(metadataFile)
      case .dataPackage:
        made = try dataFiles() + [ExportedFile("datapackage.json", DataPackage(self).document)]
      case .json: made = [ExportedFile("\(imprint.release).json", JSONFile(self).document)]
      case .sdmx: made = try sdmxFiles(sdmx)
      case .excel: made = try excelFiles(languages)
      case .dhis2: made = try dhis2Files(dhis2)
      }
      for var file in made where !files.contains(where: { $0.name == file.name }) {
        file.folder = format.folder
        files.append(file)
      }
    }
    if formats.count > 1 {
      files.append(ExportedFile("index.html", FileIndex(self, files, languages).document))
    }
    return files
  }

  private func file(
    _ kind: String, _ language: Language, _ ending: String, _ text: String
  ) -> ExportedFile {
    ExportedFile("\(imprint.release)-\(kind)-\(language.rawValue).\(ending)", text)
  }

  private func metadataFile(_ one: Figures) -> ExportedFile {
    ExportedFile(
      fileName(one, "csv") + "-metadata.json", CSVWMetadata(one, in: self).document)
  }

  /// The CSV file of each release, and the meaning of their codes.
  private func dataFiles() throws(ExportError) -> [ExportedFile] {
    var files: [ExportedFile] = []
    for one in figures { files.append(.init(fileName(one, "csv"), try CSVFile(one).document)) }
    return files + [ExportedFile(codesFileName, CodesFile(self).document)]
  }

  private func excelFiles(_ languages: [Language]) throws(ExportError) -> [ExportedFile] {
    var files: [ExportedFile] = []
    for language in languages {
      for one in figures {
        let name = fileName(one, "excel-\(language.rawValue).csv")
        files.append(.init(name, try CSVFile(one, .excel(language)).document))
      }
    }
    return files
  }

  private func sdmxFiles(_ given: SDMXPlan?) throws(ExportError) -> [ExportedFile] {
    let area = imprint.areaCode.replacing(/[^A-Za-z0-9_@$\-]/, with: "_")
    let plan = if let given { given } else { try SDMXPlan(area: area) }
    var files: [ExportedFile] = []
    for one in figures {
      files.append(.init(fileName(one, "sdmx.csv"), try SDMXFile(one, plan).document))
    }
    let structure = try SDMXStructure(self, plan).document
    return files + [ExportedFile("\(imprint.release).sdmx-structure.xml", structure)]
  }

  /// The figures of a plan: by their name, or by what they count and divide, whatever else stands beside it.
  private func figures(for plan: DHIS2Plan) -> Figures? {
    figures(plan.figures)
      ?? figures.first { one in
        one.period.code == imprint.period.code && one.unit.rawValue == plan.figures
          && one.codebook(plan.dataElements) != nil
      }
  }

  private func dhis2Files(_ plans: [DHIS2Plan]) throws(ExportError) -> [ExportedFile] {
    var files: [ExportedFile] = []
    for plan in plans {
      guard let one = figures(for: plan) else { throw .unknownFigures(plan.figures) }
      let file = try DHIS2File(one, plan, imprint: imprint)
      files.append(
        .init(fileName(one, "dhis2.json"), file.document, notSent: file.notSent))
    }
    return files
  }
}
