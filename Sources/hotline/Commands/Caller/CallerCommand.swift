import ArgumentParser
import CaseModel
import CaseStore

/// How somebody is answered who calls again and again.
struct CallerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "caller",
      abstract: say(vi: "Kế hoạch với người gọi nhiều lần.", en: "Plans for people who call again and again."),
      discussion: say(
        vi: """
          Giám sát thống nhất một cách trả lời (ai nghe, bao lâu, nói gì, chuyển đâu) đến một ngày; gắn với số hoặc tên, niêm phong. Số ấy gọi đến thì kế hoạch hiện \
          trong mẫu ghi. Hết ngày thì thôi hiện; kết thúc thì khóa bị hủy. Không phải để từ chối: cuộc nào có nguy hiểm vẫn là một cuộc gọi mới.
          """,
        en: """
          A supervisor agrees on one way to answer (who, how long, what to say, where to) until a day; tied to a number or name, sealed. When it calls, the plan shows \
          on the intake. After its day it is shown no more; ended, its keys are destroyed. It is no refusal: a call with danger in it is a new call.
          """),
      subcommands: [CallerWrite.self, CallerList.self, CallerShow.self, CallerEnd.self])
  }
}
