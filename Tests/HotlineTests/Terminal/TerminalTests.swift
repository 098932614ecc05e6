import Testing

/// What is tested at a terminal, one after the other: signals belong to the whole process.
@Suite(.serialized) enum TerminalTests {}
