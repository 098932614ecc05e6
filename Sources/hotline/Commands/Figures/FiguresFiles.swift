import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Export
import Foundation

/// Writes a release that is out into files.
struct FiguresFiles: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "files",
      abstract: say(
        vi: "Ghi một bản đã duyệt ra tệp: báo cáo in, CSV, Excel, JSON, SDMX …",
        en: "Write a confirmed release to files: the report, CSV, Excel, JSON, SDMX …"),
      discussion: say(
        vi: """
          Ví dụ: hotline figures files 3 --to bao-cao-10 --heading co-quan.json
          Mỗi số được đếm lại và bằng chứng được kiểm tra trước khi ghi. Mỗi loại tệp một thư mục; index.html nói tệp nào
          để làm gì. --schema in mẫu tệp tiêu đề.
          --dhis2: số liệu nào thành tập dữ liệu nào của máy chủ DHIS2, một danh sách JSON như
          [{"figures": "child", "dataSet": "BaoCaoThang", "dataElements": "topic", "mapping": "ma.csv"}]: figures là đơn vị đếm, hay
          tên tệp số liệu; "orgUnits": "place" chỉ khi bảng chia theo địa bàn. mapping (role,code,id) nêu mã của máy chủ, không có thì gửi mã của ta. Mức có số bị giấu thì không gửi, và lệnh nói rõ.
          """,
        en: """
          Example: hotline figures files 3 --to october --heading office.json
          Every number is counted again and the proof checked before anything is written. A folder for each kind of
          file; index.html says which is for what. --schema prints a heading file to fill in.
          --dhis2: which figures become which data set of a DHIS2 server, a JSON list such as
          [{"figures": "child", "dataSet": "Monthly", "dataElements": "topic", "mapping": "ids.csv"}]: figures is what is counted, or
          the name of a data file; "orgUnits": "place" only where the table divides places. The mapping (role,code,id) gives the server's identifiers, without one ours are sent. A level with a hidden number isn't
          sent, and the command says so.
          """))
  }

  @Argument(help: ArgumentHelp(say(vi: "Số của bản.", en: "Its number."))) var release: ReleaseID?
  @Option(
    help: ArgumentHelp(
      say(vi: "Thư mục mới.", en: "A new folder."), valueName: "folder"))
  var to: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Cơ quan, nơi nhận, người ký (JSON).", en: "Offices, addressees, signatory (JSON)."),
      valueName: "file"))
  var heading: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Số liệu nào gửi DHIS2 (JSON).", en: "Which figures go to DHIS2 (JSON)."),
      valueName: "file"))
  var dhis2: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã địa bàn trong SDMX (REF_AREA); mặc định mã của xã, nhiều xã thì mã đơn vị.",
        en: "The area in SDMX (REF_AREA); otherwise the commune's code, of several the agency's."),
      valueName: "code"))
  var area: String?
  @Flag(help: ArgumentHelp(say(vi: "In mẫu tệp tiêu đề.", en: "Print a heading file.")))
  var schema = false
  @OptionGroup var options: LogOptions

  func run() throws {
    if schema {
      try Surroundings.live.out(JSON.document(ReportHeading.example))
      return
    }
    guard let release else { throw CommandError.needsInput(flag: "RELEASE") }
    guard let to else { throw CommandError.needsInput(flag: "--to") }
    let session = try Session(options)
    try session.unlockIfLocked()
    let entry = try session.store.release(release)
    guard entry.isOut else { throw StoreError.notOut(release) }
    let plans = try dhis2.map { try DHIS2PlanFile.read($0, session.surroundings) } ?? []
    let files = try ReleaseBulletin(
      store: session.store, stamp: session.stamp, heading: heading(session),
      tool: "hotline \(Hotline.version)"
    ).bulletin(entry)
      .files(
        Set(ExportFormat.allCases), languages: Language.allCases,
        sdmx: SDMXPlan(area: area ?? Self.area(of: session.store.log)), dhis2: plans)
    try write(files, to: to)
    for file in files where !file.notSent.isEmpty {
      let codes = file.notSent.joined(separator: ", ")
      session.talk(
        Text(
          vi: "\(file.name): không gửi \(codes): không mức nào đủ số.",
          en: "\(file.name): \(codes) not sent: no level of it is complete."))
    }
    try session.show(
      Done(
        message: Text(
          vi: "Đã ghi \(files.count) tệp vào \(to). Mở index.html trước.",
          en: "Wrote \(files.count) files to \(to). Open index.html first."),
        values: [("release", "\(release)"), ("files", files.map(\.path).joined(separator: " "))]))
  }

  /// The commune's code as SDMX can write it; where several are served, only the agency's means all of them.
  private static func area(of log: CaseStore.Log) -> String {
    let own = log.places.count == 1 ? log.places.first?.code : nil
    return own.map { "VN_\($0)" } ?? log.agency.replacing(/[^A-Za-z0-9_@$\-]/, with: "_")
  }

  private func heading(_ session: Session) throws -> ReportHeading {
    if let heading {
      return try HeadingFile.read(try session.surroundings.json(heading, flag: "--heading"))
    }
    let place = try session.store.log.places.first.flatMap { try session.store.place($0)?.name }
    return .blank(
      agency: session.store.log.agency, place: place ?? Text(vi: "", en: ""))
  }

  private func write(_ files: [ExportedFile], to folder: String) throws {
    let manager = FileManager.default
    if let found = try? manager.contentsOfDirectory(atPath: folder), !found.isEmpty {
      throw FiguresError.folderNotEmpty
    }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw BackupError.noFolder(path: folder)
    }
    for name in Set(files.map(\.folder)).subtracting([""]).sorted() {
      do {
        try manager.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      } catch {
        throw BackupError.noFolder(path: "\(folder)/\(name)")
      }
    }
    for file in files { try NewFile.write(Data(file.text.utf8), to: "\(folder)/\(file.path)") }
  }
}
