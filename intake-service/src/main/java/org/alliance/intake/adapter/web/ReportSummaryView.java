package org.alliance.intake.adapter.web;

import java.util.List;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.domain.ReadingNote;
import org.alliance.intake.domain.Report;
import org.jspecify.annotations.Nullable;

/// A report without the person, for triage.
///
/// @param reasons why it is in review, declined or withdrawn
/// @param notes what could not be read of it
record ReportSummaryView(
    CaseId caseId,
    String state,
    List<String> reasons,
    IntakeChannel channel,
    @Nullable UsState usState,
    Zip3 area,
    List<Conduct> conduct,
    List<BiasIndicator> biasIndicators,
    VictimKind victim,
    List<LanguageTag> speaks,
    Urgency urgency,
    List<ReadingNote> notes) {
  static ReportSummaryView of(CaseId id, Report report) {
    var incident = Report.incidentOf(report);
    return new ReportSummaryView(
        id,
        Report.wordFor(report),
        reasons(report),
        incident.channel(),
        incident.place().state().orElse(null),
        incident.place().area(),
        incident.conduct(),
        incident.biasIndicators(),
        incident.victim(),
        incident.speaks(),
        incident.urgency(),
        incident.notes());
  }

  private static List<String> reasons(Report report) {
    return switch (report) {
      case Report.NeedsReview(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Declined(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Withdrawn(_, var reason) -> List.of(reason.code());
      case Report.Absent _, Report.Received _, Report.Accepted _ -> List.of();
    };
  }
}
