public import Base

/// A file of counts of calls: `period,answered,missed,abandoned,waiting`, a row a day or hour. Good rows are read, the
/// rest is named by line and column. Nothing that stands in a cell is ever told: it could be somebody's number.
public struct CallCountFile: Sendable {
  /// A row that can be taken.
  public struct Line: Hashable, Sendable {
    public let line: Int
    public let count: CallCount
  }

  public let lines: [Line]
  public let faults: [CallCountFault]

  public static let headings = ["period", "answered", "missed", "abandoned", "waiting"]
  /// More calls of one period than these are a fault of the file.
  public static let mostCalls = 100_000

  /// - Parameters:
  ///   - text: The whole file.
  ///   - calendar: The log's, by which a day ends.
  ///   - now: What isn't over yet isn't counted yet.
  /// - Throws: ``CallCountFileError`` where the file as a whole can't be read.
  public init(_ text: String, calendar: LogCalendar, now: Instant) throws(CallCountFileError) {
    let rows: [CSVReader.Row]
    do throws(CSVFault) { rows = try CSVReader(text).rows } catch {
      throw .notReadable(line: error.line)
    }
    guard let first = rows.first else { throw .empty }
    var columns: [String: Int] = [:]
    for (index, cell) in first.cells.enumerated() where !cell.isEmpty {
      let name = cell.lowercased()
      guard Self.headings.contains(name), columns[name] == nil else {
        throw .heading(column: index + 1)
      }
      columns[name] = index
    }
    for name in Self.headings.dropLast() where columns[name] == nil { throw .missing(name) }
    var lines: [Line] = []
    var faults: [CallCountFault] = []
    var seen: [CallPeriod: Int] = [:]
    for row in rows.dropFirst() {
      do throws(CallCountFault) {
        let count = try Self.count(row, columns)
        if let line = seen[count.period] { throw CallCountFault(row.line, "period", .repeated(line: line)) }
        if count.period.end(in: calendar) > now { throw CallCountFault(row.line, "period", .notOver) }
        seen[count.period] = row.line
        lines.append(Line(line: row.line, count: count))
      } catch {
        faults.append(error)
      }
    }
    self.lines = lines
    self.faults = faults
  }

  private static func count(
    _ row: CSVReader.Row, _ columns: [String: Int]
  ) throws(CallCountFault) -> CallCount {
    func cell(_ name: String) -> String {
      columns[name].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
    }
    func number(_ name: String) throws(CallCountFault) -> Int {
      do throws(WholeNumber.Fault) {
        let number = try WholeNumber.read(cell(name))
        guard (0...mostCalls).contains(number) else { throw WholeNumber.Fault.notWhole }
        return number
      } catch {
        throw CallCountFault(row.line, name, .notACount)
      }
    }
    guard let period = CallPeriod(cell("period")) else { throw CallCountFault(row.line, "period", .notAPeriod) }
    let (answered, missed, abandoned) = (try number("answered"), try number("missed"), try number("abandoned"))
    guard let waiting = waiting(cell("waiting"), calls: answered + missed + abandoned) else {
      throw CallCountFault(row.line, "waiting", .notAWait)
    }
    return CallCount(period, answered: answered, missed: missed, abandoned: abandoned, waiting: waiting)
  }

  private static func waiting(_ text: String, calls: Int) -> CallCount.Waiting? {
    let parts = text.split(separator: " ")
    guard !parts.isEmpty else { return .unknown }
    let seconds = parts.compactMap { part -> Int? in
      // A mean has decimals; a call waited whole seconds.
      guard let match = part.wholeMatch(of: /([0-9]{1,5})(?:[.,]([0-9]+))?/), let whole = Int(match.1),
        whole <= UnansweredCall.longestWait
      else { return nil }
      return whole + (match.2?.first.map { $0 >= "5" } == true ? 1 : 0)
    }
    guard seconds.count == parts.count else { return nil }
    let stored = seconds.sorted().map(String.init).joined(separator: " ")
    return CallCount.Waiting(stored: stored, calls: calls)
  }
}

/// Why no row of a file of counts could be read.
public enum CallCountFileError: Explained, Hashable {
  case empty
  case notReadable(line: Int)
  /// A column that is none of these, stands twice, or whose name is missing; from 1.
  case heading(column: Int)
  case missing(String)

  public var status: ExitStatus { .faultyDocument }

  public var text: Text {
    let headings = CallCountFile.headings.joined(separator: ",")
    return switch self {
    case .empty: Text(vi: "Tệp trống. Dòng đầu: \(headings)", en: "The file is empty. Its first line: \(headings)")
    case .notReadable(let line):
      Text(
        vi: "Không đọc được dòng \(line): thiếu hoặc thừa dấu ngoặc kép.",
        en: "Line \(line) can't be read: a quotation mark too few or too many.")
    case .heading(let column):
      Text(
        vi: "Dòng đầu, cột \(column): không phải một trong các cột \(headings), hoặc lặp lại. Chỉ nhận số đếm: xóa mọi "
          + "cột khác, nhất là số điện thoại.",
        en:
          "First line, column \(column): none of \(headings), or there twice. Only counts are taken: delete all other "
          + "columns, telephone numbers above all.")
    case .missing(let name):
      Text(
        vi: "Thiếu cột '\(name)'. Dòng đầu: \(headings)", en: "The column '\(name)' is missing. First line: \(headings)"
      )
    }
  }
}

/// What is wrong with a row of counts: where, and what is wanted there.
public struct CallCountFault: Error, Hashable, Sendable {
  public let line: Int
  public let column: String
  public let problem: Problem

  public init(_ line: Int, _ column: String, _ problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  public enum Problem: Hashable, Sendable {
    case notAPeriod
    case notACount
    case notAWait
    case notOver
    case repeated(line: Int)
    /// The log has its day by hours, or its hours as a day: one call would count twice.
    case otherCut
    /// The log has other counts of it.
    case differs
  }

  public var text: Text {
    let what: Text =
      switch problem {
      case .notAPeriod:
        Text(
          vi: "cần ngày hoặc giờ, như 2026-11-29 hay 2026-11-29T03", en: "give a day or hour: 2026-11-29, 2026-11-29T03"
        )
      case .notACount:
        Text(
          vi: "cần số nguyên từ 0 đến \(CallCountFile.mostCalls)",
          en: "give a whole number from 0 to \(CallCountFile.mostCalls)")
      case .notAWait:
        Text(
          vi: "cần số giây: một số trung bình, hoặc mỗi cuộc một số, cách nhau bằng dấu cách",
          en: "give seconds: one mean, or one a call with blanks between")
      case .notOver: Text(vi: "chưa hết ngày, giờ này; nạp sau", en: "it isn't over yet: import it later")
      case .repeated(let line): Text(vi: "đã có ở dòng \(line)", en: "stands in line \(line) already")
      case .otherCut:
        Text(
          vi: "sổ đã có ngày này theo cách chia khác (cả ngày hoặc từng giờ); nạp cùng một cách",
          en: "the log has this day in the other cut, whole or by hours: import one of them")
      case .differs:
        Text(
          vi: "sổ đã có số khác; nếu số mới đúng, thêm --replace",
          en: "the log has other counts; if the new ones are right, add --replace")
      }
    return Text(
      vi: "dòng \(line), cột \(column): \(what.vi)", en: "line \(line), column \(column): \(what.en)")
  }
}

/// The rows of a file of counts that weren't taken; all others were.
public struct CallCountFaults: Explained, Hashable {
  public let faults: [CallCountFault]

  public init(_ faults: [CallCountFault]) { self.faults = faults.sorted { $0.line < $1.line } }

  public var status: ExitStatus { .faultyDocument }

  public var text: Text {
    let shown = faults.prefix(40)
    let more = faults.count > shown.count ? "\n  …" : ""
    func list(_ language: Language) -> String {
      shown.map { "\n  " + $0.text.inLanguage(language) }.joined() + more
    }
    return Text(
      vi: "\(faults.count) dòng chưa nạp; các dòng khác đã nạp. Sửa rồi nạp lại cả tệp:\(list(.vi))",
      en: "\(faults.count) rows weren't taken; all others were. Mend them and import the whole file again:\(list(.en))")
  }
}
