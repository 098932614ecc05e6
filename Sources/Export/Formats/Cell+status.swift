import Disclosure

extension Publication.Cell {
  /// Observation and confidentiality status (SDMX code lists): normal and free, or missing because
  /// suppressed and not for publication.
  ///
  /// Small counts (SDMX `A`) and those hidden to protect them (`D`) have the same status: telling
  /// them apart would tell which cells are small.
  var statuses: [String] { printed == nil ? ["Q", "N"] : ["A", "F"] }
}
