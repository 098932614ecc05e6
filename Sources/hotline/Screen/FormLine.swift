import Base
import CaseModel

/// One question of the form as a line on the screen.
struct FormLine: Hashable, Sendable {
  /// Keys from the document's root; entries of a list are numbers, from 0.
  let path: [String]
  var kind = Kind.field

  enum Kind: Hashable, Sendable {
    case field
    /// The answer is how many entries the list at `path` has.
    case count
    /// An age as people say it; the group at `path`.
    case age
  }

  var key: String { path.joined(separator: ".") }

  /// What stands before its answer in a report, where the question itself is too long.
  var shortLabel: Text? { Self.short[path.filter { Int($0) == nil }.joined(separator: ".")] }

  private static let short: [String: Text] = [
    "kind": Text(vi: "Loại cuộc gọi", en: "Kind of contact"),
    "nature": Text(vi: "Đã bị hại chưa?", en: "Harmed, or at risk?"),
    "caller.phone": Text(vi: "Số gọi lại", en: "Number to call back"),
    "caller.contact.numberSafe": Text(vi: "Số này gọi an toàn?", en: "Safe number to call?"),
    "caller.relation": Text(vi: "Người gọi là", en: "The caller is"),
    "caller.anonymous": Text(vi: "Muốn giấu tên", en: "Anonymous"),
    "caller.address": Text(vi: "Địa chỉ người gọi", en: "Caller's address"),
    "caller.consentToPassIdentity": Text(vi: "Cho nói ai báo tin", en: "May be named to others"),
    "children": Text(vi: "Số trẻ em", en: "How many children"),
    "children.safe": Text(vi: "Lúc này an toàn?", en: "Safe now?"),
    "children.now.place": Text(vi: "Đang ở xã", en: "Is now in"),
    "children.now.village": Text(vi: "Thôn, làng đang ở", en: "Village now"),
    "children.now.address": Text(vi: "Chỗ đang ở", en: "Where there"),
    "children.age": Text(vi: "Tuổi", en: "Age"),
    "children.home.place": Text(vi: "Cư trú ở xã", en: "Lives in"),
    "children.home.village": Text(vi: "Thôn, làng cư trú", en: "Village of residence"),
    "children.home.address": Text(vi: "Chỗ ở", en: "Address"),
    "children.condition": Text(vi: "Tình trạng lúc này", en: "Condition now"),
    "children.expectedHarm": Text(vi: "Nếu không can thiệp", en: "Without help"),
    "children.specialCircumstances": Text(vi: "Hoàn cảnh đặc biệt", en: "Special circumstances"),
    "children.carer": Text(vi: "Ai đang chăm sóc", en: "Who cares for the child"),
    "signs": Text(vi: "Dấu hiệu nguy hiểm", en: "Signs of danger"),
    "story.account": Text(vi: "Người gọi kể", en: "The caller says"),
    "story.condition": Text(vi: "Tình trạng lúc này", en: "Condition now"),
    "story.expectedHarm": Text(vi: "Nếu không can thiệp", en: "Without help"),
    "story.helpGiven": Text(vi: "Đã giúp những gì", en: "Help already given"),
    "whyNoCase": Text(vi: "Vì sao không mở hồ sơ", en: "Why no case"),
    "incident.place": Text(vi: "Xảy ra ở xã", en: "Happened in"),
    "incident.village": Text(vi: "Thôn, làng xảy ra", en: "Village"),
    "incident.address": Text(vi: "Chỗ xảy ra", en: "Where there"),
    "incident.recent": Text(vi: "Trong 5 ngày qua?", en: "In the last 5 days?"),
    "offenders": Text(vi: "Số người bị tố giác", en: "How many accused"),
    "offenders.hasAccess": Text(vi: "Gặp được trẻ?", en: "Can reach the child?"),
    "offenders.carer": Text(vi: "Có chăm sóc trẻ?", en: "Carer of the child?"),
    "language": Text(vi: "Ngôn ngữ", en: "Language"),
    "interpreter": Text(vi: "Cần phiên dịch?", en: "Interpreter?"),
  ]
}
