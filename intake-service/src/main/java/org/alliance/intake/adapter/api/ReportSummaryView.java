package org.alliance.intake.adapter.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.consent.Consent.Answer;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.report.Told;
import org.jspecify.annotations.Nullable;

/// A report without the person: what all its versions tell together, and each later version.
///
/// @param reasons why it is in review, declined or withdrawn
/// @param caseNumber absent in reports from before there were any
/// @param answers the codes to every question with a closed list, by the question's field
/// @param notes what could not be read of it
/// @param receivedAt when it came first; absent in reports from before that was kept
/// @param consents the client's answers by recipient; a recipient that is missing was not asked
///   about
/// @param instructions what the client allows and forbids; a subject that is missing is to be asked
///   about
record ReportSummaryView(
    CaseId caseId,
    @Nullable CaseNumber caseNumber,
    ReportStatus state,
    List<String> reasons,
    IntakeChannel channel,
    @Nullable UsState usState,
    Zip3 area,
    List<Conduct> conduct,
    List<BiasIndicator> biasIndicators,
    VictimKind victim,
    List<LanguageTag> speaks,
    Urgency urgency,
    Map<String, List<? extends Coded>> answers,
    List<ReadingNote> notes,
    @Nullable Instant receivedAt,
    Map<String, Answer> consents,
    List<Instruction> instructions,
    List<AmendmentView> amendments) {
  /// A later version under the same reference.
  ///
  /// @param parts which parts it tells otherwise than the versions before it
  record AmendmentView(
      int amendment,
      IntakeChannel channel,
      List<ReportPart> parts,
      @Nullable UsState usState,
      Zip3 area,
      List<Conduct> conduct,
      List<BiasIndicator> biasIndicators,
      VictimKind victim,
      List<LanguageTag> speaks,
      Urgency urgency) {
    private static AmendmentView of(int number, Amendment amendment) {
      var incident = amendment.incident();
      return new AmendmentView(
          number,
          incident.channel(),
          amendment.otherwise().stream().sorted().toList(),
          incident.place().state().orElse(null),
          incident.place().area(),
          incident.conduct(),
          incident.biasIndicators(),
          incident.victim(),
          incident.speaks(),
          incident.urgency());
    }
  }

  static ReportSummaryView of(CaseId id, Report report) {
    var told = Report.toldOf(report);
    var incident = told.incident();
    return new ReportSummaryView(
        id,
        told.number().orElse(null),
        Report.statusOf(report),
        reasons(report),
        incident.channel(),
        incident.place().state().orElse(null),
        incident.place().area(),
        incident.conduct(),
        incident.biasIndicators(),
        incident.victim(),
        incident.speaks(),
        incident.urgency(),
        new TreeMap<>(incident.codes().byField()),
        incident.notes(),
        told.receivedAt().orElse(null),
        consents(told),
        told.wishes().instructionList(),
        IntStream.range(0, told.amendments().size())
            .mapToObj(number -> AmendmentView.of(number + 1, told.amendments().get(number)))
            .toList());
  }

  private static Map<String, Answer> consents(Told told) {
    var answers = new TreeMap<String, Answer>();
    for (var recipient : ConsentRecipient.values()) {
      if (told.wishes().consents().containsKey(recipient)) {
        answers.put(recipient.code(), told.wishes().consentTo(recipient).answer());
      }
    }
    return answers;
  }

  private static List<String> reasons(Report report) {
    return switch (report) {
      case Report.NeedsReview(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Declined(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Withdrawn(_, var reason, _, _) -> List.of(reason.code());
      case Report.Absent _, Report.Received _, Report.Accepted _, Report.Linked _ -> List.of();
    };
  }
}
