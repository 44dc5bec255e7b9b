package org.alliance.intake.adapter.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.ImportFormat;
import org.alliance.intake.application.ReportDraft;
import org.alliance.intake.application.ReportDraft.ConsentAnswers;

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
  public ReportDraft draft(Map<String, String> row) {
    return new ReportDraft(
        cell(row, "reference"),
        cell(row, "occurred_on"),
        cell(row, "state"),
        cell(row, "zip"),
        cell(row, "city"),
        false,
        codes(row, "conduct"),
        codes(row, "bias_indicators"),
        cell(row, "victim_kind"),
        codes(row, "spoken_language"),
        codes(row, "read_language"),
        cell(row, "interpreter_wanted"),
        codes(row, "services_wanted"),
        cell(row, "urgency"),
        cell(row, "on_behalf"),
        cell(row, "police_contact"),
        cell(row, "name"),
        cell(row, "phone"),
        cell(row, "email"),
        cell(row, "safe_to_contact"),
        cell(row, "narrative"),
        codes(row, "other_parties"),
        new ConsentAnswers(
            cell(row, "consent_law_firms"),
            cell(row, "consent_service_providers"),
            cell(row, "consent_partners"),
            cell(row, "consent_basis")));
  }

  static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  static List<String> codes(Map<String, String> row, String name) {
    return Arrays.stream(cell(row, name).split(";"))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }
}
