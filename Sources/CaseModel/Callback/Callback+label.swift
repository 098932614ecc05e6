public import Base

extension Callback.Reason: Labelled {
  public var label: Text {
    switch self {
    case .missed: Text(vi: "cuộc gọi nhỡ", en: "a missed call")
    case .abandoned: Text(vi: "cuộc gọi đứt trước khi nói", en: "a call that broke off unspoken")
    case .asked: Text(vi: "người gọi chờ, hoặc đứt máy", en: "the caller waits, or the line broke")
    }
  }
}

extension Callback {
  /// How it stands, for people: whoever wasn't answered may have called again.
  public var standing: Text {
    if let calledAgain {
      return Text(vi: "đã tự gọi lại (cuộc gọi \(calledAgain))", en: "called again (contact \(calledAgain))")
    }
    return state.label
  }
}

extension Callback.State: Labelled {
  public var label: Text {
    switch self {
    case .owed: Text(vi: "phải gọi lại", en: "owed")
    case .reached: Text(vi: "đã gặp", en: "reached")
    case .givenUp: Text(vi: "thôi gọi", en: "given up")
    }
  }
}

extension Callback.Outcome: Labelled {
  public var label: Text {
    switch self {
    case .reached: Text(vi: "đã gặp, đã nói chuyện", en: "reached")
    case .noAnswer: Text(vi: "không ai bắt máy", en: "no answer")
    case .wrongPerson: Text(vi: "người khác bắt máy", en: "somebody else answered")
    case .notSafe: Text(vi: "gặp, nhưng không nói được vì không an toàn", en: "not safe to speak")
    }
  }
}

extension Callback.GivingUp: Labelled {
  public var label: Text {
    switch self {
    case .spent: Text(vi: "đã gọi đủ số lần", en: "tried as often as it may be")
    case .unsafe: Text(vi: "gọi nữa thì nguy hiểm", en: "another call would be dangerous")
    case .notWanted: Text(vi: "người gọi xin đừng gọi lại", en: "the caller asked not to be called")
    case .wrongNumber: Text(vi: "số không đúng", en: "a wrong number")
    case .heardFrom: Text(vi: "họ đã tự gọi lại, hoặc đã gặp", en: "they called again, or were met")
    case .other: Text(vi: "lý do khác", en: "another reason")
    }
  }
}
