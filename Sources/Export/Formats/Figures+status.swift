import Disclosure

extension Figures {
  /// Observation and confidentiality status (SDMX code lists) of a cell: normal and free, estimated
  /// and free, or missing because suppressed and not for publication.
  ///
  /// Small counts (SDMX `A`) and those hidden to protect them (`D`) have the same status: telling
  /// them apart would tell which cells are small. The lists have no code for a rounded number; it
  /// is `E`, since `A` would say that it is the count itself.
  func statuses(of cell: Publication.Cell) -> [String] {
    cell.printed == nil ? ["Q", "N"] : [printedStatus, "F"]
  }

  /// The observation status of its numbers.
  var printedStatus: String { bound > 1 ? "E" : "A" }
}
