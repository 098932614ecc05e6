/// One step of the schema's history: a file of `Schema/Migrations`, embedded at build time.
public struct Migration: Hashable, Sendable {
  /// The file's name without its extension, recorded in the database once the step has run.
  public let name: String
  /// The statements of the step.
  public let sql: String

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }
}

extension Migration {
  /// Every step, oldest first. A step that has shipped is never edited.
  public static let all = [
    Migration("v001_create_log", PackageResources.v001_create_log_sql),
    Migration("v002_create_reference", PackageResources.v002_create_reference_sql),
    Migration("v003_create_journal", PackageResources.v003_create_journal_sql),
    Migration("v004_create_keys", PackageResources.v004_create_keys_sql),
    Migration("v005_create_request", PackageResources.v005_create_request_sql),
    Migration("v006_create_erasure", PackageResources.v006_create_erasure_sql),
    Migration("v007_create_agency_key", PackageResources.v007_create_agency_key_sql),
    Migration("v008_create_release", PackageResources.v008_create_release_sql),
    Migration("v008b_create_journal_action", PackageResources.v008b_create_journal_action_sql),
    Migration("v009_case_without_worker", PackageResources.v009_case_without_worker_sql),
    Migration("v010_create_draft_progress", PackageResources.v010_create_draft_progress_sql),
    Migration("v012_hold_words", PackageResources.v012_hold_words_sql),
    Migration("v013_ask_before_ending", PackageResources.v013_ask_before_ending_sql),
    Migration("v014_count_missed_duties", PackageResources.v014_count_missed_duties_sql),
    Migration("v015_create_report_number", PackageResources.v015_create_report_number_sql),
    Migration("v019_index_unlock", PackageResources.v019_index_unlock_sql),
    Migration("v020_read_again", PackageResources.v020_read_again_sql),
    Migration("v021_withhold_from_user", PackageResources.v021_withhold_from_user_sql),
    Migration("v022_mend_log", PackageResources.v022_mend_log_sql),
    Migration("v023_index_rules", PackageResources.v023_index_rules_sql),
    Migration("v029_own_keys", PackageResources.v029_own_keys_sql),
    Migration("v030_epoch_by_supervisor", PackageResources.v030_epoch_by_supervisor_sql),
    Migration("v031_create_form", PackageResources.v031_create_form_sql),
    Migration("v032_create_session_key", PackageResources.v032_create_session_key_sql),
    Migration("v033_create_callback", PackageResources.v033_create_callback_sql),
    Migration("v034_create_call_count", PackageResources.v034_create_call_count_sql),
    Migration("v035_create_shift", PackageResources.v035_create_shift_sql),
    Migration("v040_create_task", PackageResources.v040_create_task_sql),
    Migration("v041_create_attachment", PackageResources.v041_create_attachment_sql),
    Migration("v042_name_log_body", PackageResources.v042_name_log_body_sql),
    Migration("v043_create_paper_key", PackageResources.v043_create_paper_key_sql),
    Migration("v070_create_breach", PackageResources.v070_create_breach_sql),
    Migration("v074_end_missed_number", PackageResources.v074_end_missed_number_sql),
    Migration("v075_verify_agency", PackageResources.v075_verify_agency_sql),
    Migration("v076_create_card", PackageResources.v076_create_card_sql),
    Migration("v077_create_review", PackageResources.v077_create_review_sql),
    Migration("v078_create_caller_plan", PackageResources.v078_create_caller_plan_sql),
    Migration("v083_index_statistics", PackageResources.v083_index_statistics_sql),
    Migration("v090_create_task_limit", PackageResources.v090_create_task_limit_sql),
  ]
}
