import ArgumentParser

@testable import hotline

/// The verbs of the tool as its own parser knows them.
enum CommandTree {
  /// The path of every command that runs, such as `case show`, `queue`.
  static let leaves: Set<String> = {
    func leaves(of type: any ParsableCommand.Type, _ path: [String]) -> [String] {
      let configuration = type.configuration
      let children =
        configuration.groupedSubcommands.flatMap(\.subcommands) + configuration.subcommands
      return children.isEmpty
        ? [path.joined(separator: " ")]
        : children.flatMap { leaves(of: $0, path + [$0._commandName]) }
    }
    return Set(leaves(of: Hotline.self, []))
  }()

  /// The verb that some arguments run; nil for none.
  static func leaf(of arguments: [String]) -> String? {
    [2, 1].map { arguments.prefix($0).joined(separator: " ") }.first(where: leaves.contains)
  }
}
