package org.alliance.intake.adapter.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.imports.ColumnJoin;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.reporting.ReportDraft;
import org.alliance.intake.application.reporting.ReportDraft.ConsentAnswers;

/// The project's own format: one column a question of the report, several codes in a cell parted by
/// semicolons.
final class AllianceFormat implements ImportFormat {
  @Override
  public String name() {
    return "alliance";
  }

  @Override
  public List<String> requiredColumns() {
    return List.of(
        "reference",
        "occurred_on",
        "state",
        "conduct",
        "bias_indicators",
        "victim_kind",
        "spoken_language");
  }

  @Override
  public List<String> optionalColumns() {
    return List.of(
        "zip",
        "city",
        "read_language",
        "interpreter_wanted",
        "services_wanted",
        "urgency",
        "on_behalf",
        "police_contact",
        "name",
        "phone",
        "email",
        "safe_to_contact",
        "narrative",
        "other_parties",
        "consent_law_firms",
        "consent_service_providers",
        "consent_partners",
        "consent_basis");
  }

  @Override
  public String referenceColumn() {
    return "reference";
  }

  @Override
  public String listPrefix() {
    return "";
  }

  /// An answer that protects the person wins, and a person who was harmed.
  @Override
  public ColumnJoin joinOf(String column) {
    return switch (column) {
      case "conduct",
          "bias_indicators",
          "spoken_language",
          "read_language",
          "services_wanted",
          "other_parties" ->
          ColumnJoin.UNION;
      case "victim_kind" -> ColumnJoin.strictest(List.of("person"), List.of("unknown"));
      case "police_contact" -> ColumnJoin.strictest(List.of("no"), List.of("ask", "yes"));
      case "safe_to_contact" -> ColumnJoin.strictest(List.of("no", "ask"), List.of("yes"));
      case "urgency" -> ColumnJoin.strictest(List.of("urgent", "soon"), List.of("routine"));
      case "interpreter_wanted" -> ColumnJoin.strictest(List.of("yes"), List.of("no", "unknown"));
      case "consent_law_firms", "consent_service_providers", "consent_partners" ->
          ColumnJoin.strictest(List.of("refused", "not-asked"), List.of("given"));
      case "on_behalf", "consent_basis" -> ColumnJoin.FIRST;
      case "narrative" -> ColumnJoin.STORY;
      default -> ColumnJoin.TOLD;
    };
  }

  @Override
  public ReportDraft draft(Map<String, String> row) {
    return new ReportDraft(
        code(row, "reference"),
        code(row, "occurred_on"),
        code(row, "state"),
        code(row, "zip"),
        cell(row, "city"),
        false,
        codes(row, "conduct"),
        codes(row, "bias_indicators"),
        code(row, "victim_kind"),
        codes(row, "spoken_language"),
        codes(row, "read_language"),
        code(row, "interpreter_wanted"),
        codes(row, "services_wanted"),
        code(row, "urgency"),
        code(row, "on_behalf"),
        cell(row, "police_contact"),
        cell(row, "name"),
        cell(row, "phone"),
        cell(row, "email"),
        cell(row, "safe_to_contact"),
        cell(row, "narrative"),
        parts(cell(row, "other_parties")),
        new ConsentAnswers(
            cell(row, "consent_law_firms"),
            cell(row, "consent_service_providers"),
            cell(row, "consent_partners"),
            cell(row, "consent_basis")));
  }

  static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  /// A cell that holds one code, without anything invisible in it.
  static String code(Map<String, String> row, String name) {
    return CsvCells.code(cell(row, name));
  }

  static List<String> codes(Map<String, String> row, String name) {
    return parts(cell(row, name)).stream()
        .map(CsvCells::code)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /// The parts of a cell that are parted by semicolons.
  static List<String> parts(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(CsvCells::stripped)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
