package org.alliance.intake.adapter.mongo;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.domain.AskedFirm;
import org.alliance.intake.domain.Incident;
import org.alliance.intake.domain.Place;
import org.alliance.intake.domain.Report;
import org.jspecify.annotations.Nullable;

/// A report as it is stored: codes only. `word` is its state, `reasons` why it is declined, in
/// review or withdrawn; `refused` to whom nothing may be given, `asked` which firms are being
/// asked.
record ReportDocument(
    String word,
    List<String> reasons,
    @Nullable Reported incident,
    @Nullable List<String> refused,
    @Nullable List<AskedPart> asked) {
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

  record Reported(
      String channel,
      @Nullable String sender,
      @Nullable String usState,
      String area,
      @Nullable String month,
      List<String> conduct,
      List<String> biasIndicators,
      String victim,
      List<String> speaks,
      List<String> reads,
      String interpreter,
      List<String> services,
      String urgency,
      String onBehalf,
      boolean doNotContactPolice,
      String via,
      @Nullable String content) {}

  static ReportDocument of(Report report) {
    return switch (report) {
      case Report.Absent() -> new ReportDocument("absent", List.of(), null, null, null);
      case Report.Received(var incident) -> of("received", List.of(), incident);
      case Report.NeedsReview(var incident, var reasons) -> of("needs-review", reasons, incident);
      case Report.Accepted(var incident, _, var refused, var asked) ->
          new ReportDocument(
              "in-mandate",
              List.of(),
              reported(incident),
              codes(refused.stream().sorted().toList()),
              asked.stream().map(AskedPart::of).toList());
      case Report.Declined(var incident, var reasons) -> of("declined", reasons, incident);
      case Report.Withdrawn(var incident, var reason) -> of("withdrawn", List.of(reason), incident);
    };
  }

  private static ReportDocument of(String word, List<? extends Coded> reasons, Incident incident) {
    return new ReportDocument(word, codes(reasons), reported(incident), null, null);
  }

  Report toDomain() {
    if (incident == null) {
      return new Report.Absent();
    }
    var told = incident(incident);
    return switch (word) {
      case "received" -> new Report.Received(told);
      case "needs-review" -> new Report.NeedsReview(told, all(ReviewReason.class, reasons));
      case "in-mandate" -> accepted(told);
      case "declined" -> new Report.Declined(told, all(DeclineReason.class, reasons));
      case "withdrawn" ->
          new Report.Withdrawn(told, Coded.of(WithdrawalReason.class, reasons.getFirst()));
      default -> throw new IllegalStateException("A stored report is in no known state");
    };
  }

  private Report accepted(Incident told) {
    return new Report.Accepted(
        told,
        told.factsIn(told.place().state().orElseThrow()),
        Set.copyOf(all(ConsentRecipient.class, refused == null ? List.of() : refused)),
        asked == null ? List.of() : asked.stream().map(AskedPart::toDomain).toList());
  }

  private static Reported reported(Incident incident) {
    return new Reported(
        incident.channel().code(),
        incident.sender().map(OrganisationId::value).orElse(null),
        incident.place().state().map(UsState::name).orElse(null),
        incident.place().area().value(),
        incident.month().map(YearMonth::toString).orElse(null),
        codes(incident.conduct()),
        codes(incident.biasIndicators()),
        incident.victim().code(),
        incident.speaks().stream().map(LanguageTag::value).toList(),
        incident.reads().stream().map(LanguageTag::value).toList(),
        incident.interpreter().code(),
        codes(incident.services()),
        incident.urgency().code(),
        incident.onBehalf().code(),
        incident.doNotContactPolice(),
        incident.via(),
        incident.content());
  }

  private static Incident incident(Reported reported) {
    return new Incident(
        Coded.of(IntakeChannel.class, reported.channel),
        Optional.ofNullable(reported.sender).map(OrganisationId::new),
        new Place(
            Optional.ofNullable(reported.usState).map(UsState::valueOf), new Zip3(reported.area)),
        Optional.ofNullable(reported.month).map(YearMonth::parse),
        all(Conduct.class, reported.conduct),
        all(BiasIndicator.class, reported.biasIndicators),
        Coded.of(VictimKind.class, reported.victim),
        reported.speaks.stream().map(LanguageTag::new).toList(),
        reported.reads.stream().map(LanguageTag::new).toList(),
        Coded.of(Interpreter.class, reported.interpreter),
        all(ServiceCategory.class, reported.services),
        Coded.of(Urgency.class, reported.urgency),
        Coded.of(OnBehalf.class, reported.onBehalf),
        reported.doNotContactPolice,
        reported.via,
        Objects.requireNonNullElse(reported.content, ""));
  }

  private static List<String> codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).toList();
  }

  private static <T extends Enum<T> & Coded> List<T> all(Class<T> type, List<String> codes) {
    return codes.stream().map(code -> Coded.of(type, code)).toList();
  }
}
