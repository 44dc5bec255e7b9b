package org.alliance.intake.adapter.pages.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;
import org.alliance.ui.form.Option;

/// How far a report is on its way to an organisation, as a page of triage shows it.
///
/// @param step `none`, `offered`, `taken`, `returned` or `settled`, the end of a message key
/// @param partner the organisation that is asked or has accepted; blank if none is
/// @param at when that began
/// @param due when somebody has to have acted
/// @param past the offers that are over
/// @param mayAsk whether the client agrees that organisations are asked
/// @param candidates organisations that it can be offered to, the best first
/// @param language in which the letter begins
record HandOverView(
    String step,
    String partner,
    Optional<Instant> at,
    Optional<Instant> due,
    List<PastLine> past,
    boolean mayAsk,
    List<Option> candidates,
    String language) {
  public record PastLine(String partner, HandOverAnswer answer, Instant at) {}

  /// A report that no organisation took, on the list of triage.
  public record ReturnedLine(
      String id, String number, String languages, Instant due, boolean isLate) {
    static ReturnedLine of(HandOvers.Listed listed, Instant now) {
      var told = Report.toldOf(listed.report());
      var due = told.handOver() instanceof HandOver.Returned back ? back.due() : now;
      return new ReturnedLine(
          listed.id().value(),
          QueueLine.numberOf(listed.id(), listed.report()),
          QueueLine.languages(told.incident().speaks()),
          due,
          due.isBefore(now));
    }
  }

  /// @param handing finds names and candidates
  static HandOverView of(CaseId id, Report report, HandingReportsOver handing) {
    var told = Report.toldOf(report);
    var handOver = told.handOver();
    var mayAsk = told.wishes().consentTo(ConsentRecipient.PARTNERS).isGiven();
    var isOpen = report instanceof Report.NeedsReview || report instanceof Report.Declined;
    return new HandOverView(
        step(handOver),
        handing.nameOf(handOver.offeredTo().or(handOver::takenBy)),
        at(handOver),
        due(handOver),
        handOver.past().stream()
            .map(over ->
                new PastLine(handing.nameOf(Optional.of(over.partner())), over.answer(), over.at()))
            .toList(),
        mayAsk,
        mayAsk && isOpen && handOver.offeredTo().isEmpty() && handOver.takenBy().isEmpty()
            ? handing.candidates(report).stream()
                .map(one -> new Option(one.account().value(), one.organisation().name()))
                .toList()
            : List.of(),
        told.incident().reads().stream()
            .findFirst()
            .or(() -> told.incident().speaks().stream().findFirst())
            .map(LanguageTag::value)
            .orElse("en"));
  }

  private static String step(HandOver handOver) {
    return switch (handOver) {
      case HandOver.None _, HandOver.NoneFits _ -> "none";
      case HandOver.Offered _ -> "offered";
      case HandOver.Taken _ -> "taken";
      case HandOver.Returned _ -> "returned";
      case HandOver.Settled _ -> "settled";
    };
  }

  private static Optional<Instant> at(HandOver handOver) {
    return switch (handOver) {
      case HandOver.None _ -> Optional.empty();
      case HandOver.NoneFits none -> Optional.of(none.at());
      case HandOver.Offered open -> Optional.of(open.at());
      case HandOver.Taken taken -> Optional.of(taken.at());
      case HandOver.Returned back -> Optional.of(back.at());
      case HandOver.Settled settled -> Optional.of(settled.at());
    };
  }

  private static Optional<Instant> due(HandOver handOver) {
    return switch (handOver) {
      case HandOver.Offered open -> Optional.of(open.answerBy());
      case HandOver.Returned back -> Optional.of(back.due());
      case HandOver.None _, HandOver.NoneFits _, HandOver.Taken _, HandOver.Settled _ ->
          Optional.empty();
    };
  }
}
