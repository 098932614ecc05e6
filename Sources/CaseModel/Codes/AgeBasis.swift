public import Base

/// How an age is known.
public enum AgeBasis: String, CaseIterable, Codable, Sendable {
  case document
  case stated
  case lunar
  case schoolGrade = "school-grade"
  case estimate
  case unknown
}

extension AgeBasis: Labelled {
  public var label: Text {
    switch self {
    case .document: Text(vi: "Theo giấy tờ", en: "Document")
    case .stated: Text(vi: "Người gọi nói", en: "Stated by the caller")
    case .lunar: Text(vi: "Tuổi mụ (tuổi ta)", en: "Stated, counted the lunar way")
    case .schoolGrade: Text(vi: "Theo lớp học", en: "School grade")
    case .estimate: Text(vi: "Ước lượng", en: "Estimate")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
