import Base
import ArgumentParser
import CaseModel
import CaseStore

struct PlaceImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        vi: "Nạp danh sách đơn vị cả nước hoặc bảng chuyển đổi cũ → mới.",
        en: "Load the national list of units, or its old-to-new map."),
      discussion: say(
        vi:
          "Nhận các tệp: code,name,type,province_code,valid_from (mới), …,district_code,province_code,valid_to (cũ), old_code,…,new_code,…,split (chuyển đổi). Xã bị chia được đánh dấu cần xem lại, không tự chọn.",
        en:
          "Takes files with code,name,type,province_code,valid_from (new), …,district_code,province_code,valid_to (old), old_code,…,new_code,…,split (map). Divided communes are marked as needing review, never picked silently."
      ) + "\n" + examples("hotline place import current_communes.csv"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tệp CSV.", en: "A CSV file.")))
  var file: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let text = try session.surroundings.sheet(file, flag: "FILE")
    let result = try session.store.importPlaces(text, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi:
            "Đã nạp \(result.rows) dòng, \(result.added) mới, \(result.needReview) cần xem lại.",
          en: "Loaded \(result.rows) rows, \(result.added) new, \(result.needReview) need review."
        ),
        values: [
          ("rows", "\(result.rows)"), ("added", "\(result.added)"),
          ("needReview", "\(result.needReview)"),
        ]))
  }
}
