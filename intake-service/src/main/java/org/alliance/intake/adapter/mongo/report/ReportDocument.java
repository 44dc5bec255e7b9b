package org.alliance.intake.adapter.mongo.report;

import static org.alliance.intake.adapter.mongo.report.IncidentPart.all;
import static org.alliance.intake.adapter.mongo.report.IncidentPart.codes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ReportPart;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.domain.report.Amendment;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Told;
import org.jspecify.annotations.Nullable;

/// A report as it is stored: codes only. All fields after `asked` came later, and are absent in
/// reports from before.
///
/// @param word its state
/// @param reasons why it is declined, in review or withdrawn
/// @param incident the version that came first
/// @param refused of cases from before there were wishes: to whom nothing may be given
/// @param asked which firms are being asked
/// @param lawFirms the answer to whether law firms may be asked, to list reports by
/// @param order by which reports are listed: urgent ones first, then the oldest
record ReportDocument(
    String word,
    List<String> reasons,
    @Nullable IncidentPart incident,
    @Nullable List<String> refused,
    @Nullable List<AskedPart> asked,
    @Nullable List<AmendmentPart> amendments,
    @Nullable WishesPart wishes,
    @Nullable List<String> doubts,
    @Nullable String placed,
    @Nullable Instant receivedAt,
    @Nullable BeforePart before,
    @Nullable String lawFirms,
    @Nullable String order) {
  /// @param answered missing in documents from before a try was counted apart from its answer: then
  ///   each try was answered
  record AskedPart(
      String offer,
      String firm,
      int checks,
      @Nullable Integer answered,
      @Nullable List<String> refused) {
    static AskedPart of(AskedFirm firm) {
      return new AskedPart(
          firm.offer().value(),
          firm.firm().value(),
          firm.checks(),
          firm.answered(),
          firm.refused().stream().sorted().map(RefusalCodes::of).toList());
    }

    AskedFirm toDomain() {
      return new AskedFirm(
          new OfferId(offer),
          new FirmId(firm),
          checks,
          Objects.requireNonNullElse(answered, checks),
          refused == null
              ? Set.of()
              : refused.stream().map(RefusalCodes::refusal).collect(Collectors.toSet()));
    }
  }

  record AmendmentPart(IncidentPart incident, List<String> told, List<String> otherwise) {}

  /// The state that a withdrawn report returns to.
  ///
  /// @param amended whether a version came since
  record BeforePart(String word, List<String> reasons, boolean amended) {}

  private static final String IN_REVIEW = "needs-review";

  static ReportDocument of(Report report) {
    if (report instanceof Report.Absent) {
      return new ReportDocument(
          "absent", List.of(), null, null, null, null, null, null, null, null, null, null, null);
    }
    var told = Report.toldOf(report);
    return new ReportDocument(
        Report.statusOf(report).code(),
        reasons(report),
        IncidentPart.of(told.original()),
        null,
        report instanceof Report.Accepted(_, var asked) ? asked(asked) : null,
        told.amendments().isEmpty()
            ? null
            : told.amendments().stream().map(ReportDocument::part).toList(),
        WishesPart.of(told.wishes()),
        told.doubts().isEmpty() ? null : codes(told.doubts().stream().sorted().toList()),
        told.placed().map(UsState::name).orElse(null),
        told.receivedAt().orElse(null),
        report instanceof Report.Withdrawn(var before, _, var amended)
            ? new BeforePart(Report.statusOf(before).code(), reasons(before), amended)
            : null,
        told.wishes().consentTo(ConsentRecipient.LAW_FIRMS).answer().code(),
        ListOrder.of(told.incident().urgency(), told.receivedAt()));
  }

  private static List<String> reasons(Report report) {
    return switch (report) {
      case Report.Absent _, Report.Received _, Report.Accepted _ -> List.of();
      case Report.NeedsReview(_, var reasons) -> codes(reasons);
      case Report.Declined(_, var reasons) -> codes(reasons);
      case Report.Withdrawn(_, var reason, _) -> List.of(reason.code());
    };
  }

  private static List<AskedPart> asked(List<AskedFirm> firms) {
    return firms.stream().map(AskedPart::of).toList();
  }

  private static AmendmentPart part(Amendment amendment) {
    return new AmendmentPart(
        IncidentPart.of(amendment.incident()),
        codes(amendment.told().stream().sorted().toList()),
        codes(amendment.otherwise().stream().sorted().toList()));
  }

  Report toDomain() {
    if (incident == null) {
      return new Report.Absent();
    }
    var told = told(incident);
    // A report that was withdrawn before its state was kept goes to a person if that is undone.
    return word.equals("withdrawn")
        ? new Report.Withdrawn(
            before == null
                ? new Report.NeedsReview(told, List.of())
                : state(before.word, before.reasons, told),
            Coded.of(WithdrawalReason.class, reasons.getFirst()),
            before != null && before.amended)
        : state(word, reasons, told);
  }

  private Report state(String name, List<String> why, Told told) {
    return switch (name) {
      case "received" -> new Report.Received(told);
      case IN_REVIEW -> new Report.NeedsReview(told, all(ReviewReason.class, why));
      case "in-mandate" -> new Report.Accepted(told, askedFirms());
      case "declined" -> new Report.Declined(told, all(DeclineReason.class, why));
      default -> throw new IllegalStateException("A stored report is in no known state");
    };
  }

  private Told told(IncidentPart original) {
    return new Told(
        original.toDomain(),
        amendments == null
            ? List.of()
            : amendments.stream()
                .map(part ->
                    new Amendment(
                        part.incident.toDomain(),
                        Set.copyOf(all(ReportPart.class, part.told)),
                        Set.copyOf(all(ReportPart.class, part.otherwise))))
                .toList(),
        wishes == null
            ? WishesPart.before(
                all(ConsentRecipient.class, refused),
                Boolean.TRUE.equals(original.doNotContactPolice()))
            : wishes.toDomain(),
        Set.copyOf(all(ReviewReason.class, doubts)),
        Optional.ofNullable(placed).map(UsState::valueOf),
        Optional.ofNullable(receivedAt));
  }

  private List<AskedFirm> askedFirms() {
    return asked == null ? List.of() : asked.stream().map(AskedPart::toDomain).toList();
  }
}
