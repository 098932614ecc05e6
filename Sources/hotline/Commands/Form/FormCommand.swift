import ArgumentParser
import CaseModel

/// The forms of the work with a child.
struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: say(vi: "Mẫu 02–07 của NĐ 56/2017 cho từng trẻ.", en: "Forms 02–07 of NĐ 56/2017, a child each."),
      discussion: say(
        vi: """
          Mẫu: 02 đánh giá ban đầu, 03 đánh giá cụ thể, meeting biên bản họp, 04 kế hoạch, 05 dự thảo phê duyệt, 06 rà soát, 07 tạm cách ly.
          Mục và câu hỏi là danh mục có nguồn (formItem): xem bằng 'hotline form items 02', sửa bằng 'hotline reference update'.
          """,
        en: """
          Forms: 02 initial assessment, 03 detailed assessment, meeting minutes, 04 plan, 05 draft approval, 06 review, 07 separation.
          Sections and questions are reference data with their source (formItem): see 'hotline form items 02', change them with 'hotline reference update'.
          """),
      subcommands: [FormFill.self, FormShow.self, FormList.self, FormPrint.self, FormItems.self])
  }
}

/// A form of a child.
struct FormOptions: ParsableArguments {
  @OptionGroup var subject: ChildOptions
  @Argument(help: ArgumentHelp(say(vi: "Mẫu nào.", en: "Which form."), valueName: "form"))
  var form: WorkForm
}
