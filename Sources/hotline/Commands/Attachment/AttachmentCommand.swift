import ArgumentParser
import CaseModel

/// Photos, papers and recordings of a case.
struct AttachmentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attachment",
      abstract: say(
        vi: "Ảnh, giấy tờ, ghi âm của ca, niêm phong.", en: "Photos, papers, recordings of a case, sealed."),
      discussion: say(
        vi: "Ảnh, phim khiêu dâm có trẻ em: không lưu bản sao nào, chỉ ghi đã giao cho ai: 'hand-over'.",
        en: "Unlawful pictures of children: no copy is kept, only to whom they were handed: 'hand-over'."),
      subcommands: [AttachmentAdd.self, AttachmentList.self, AttachmentOpen.self, AttachmentHandOver.self])
  }
}

extension Attachment.Kind: ExpressibleByArgument {}
