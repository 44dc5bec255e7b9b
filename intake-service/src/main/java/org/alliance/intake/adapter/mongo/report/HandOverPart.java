package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;
import org.jspecify.annotations.Nullable;

/// The way of a report to an organisation, as it is stored with the report.
///
/// @param partner the organisation that is asked, or has accepted
/// @param at when this state began
/// @param due when somebody has to have acted: the organisation, or a person in triage
record HandOverPart(
    State step,
    @Nullable OrganisationId partner,
    @Nullable Instant at,
    @Nullable Instant due,
    @Nullable HandOverSettlement settlement,
    List<PastPart> past) {
  enum State implements Coded {
    /// The client agrees, and the rules have not looked for an organisation yet.
    WAITING,
    NONE,
    NONE_FITS,
    OFFERED,
    TAKEN,
    RETURNED,
    SETTLED
  }

  record PastPart(OrganisationId partner, HandOverAnswer answer, Instant at) {}

  static @Nullable HandOverPart of(Report report) {
    var told = Report.toldOf(report);
    var handOver = told.handOver();
    var past =
        handOver.past().stream()
            .map(over -> new PastPart(over.partner(), over.answer(), over.at()))
            .toList();
    return switch (handOver) {
      case HandOver.None none ->
          none.past().isEmpty()
              ? report instanceof Report.Declined
                      && told.wishes().consentTo(ConsentRecipient.PARTNERS).isGiven()
                  ? new HandOverPart(State.WAITING, null, null, null, null, past)
                  : null
              : new HandOverPart(State.NONE, null, null, null, null, past);
      case HandOver.NoneFits(var at, _) ->
          new HandOverPart(State.NONE_FITS, null, at, null, null, past);
      case HandOver.Offered(var partner, var at, var answerBy, _) ->
          new HandOverPart(State.OFFERED, partner, at, answerBy, null, past);
      case HandOver.Taken(var partner, var at, _) ->
          new HandOverPart(State.TAKEN, partner, at, null, null, past);
      case HandOver.Returned returned ->
          new HandOverPart(State.RETURNED, null, returned.at(), returned.due(), null, past);
      case HandOver.Settled(var settlement, var at, _) ->
          new HandOverPart(State.SETTLED, null, at, null, settlement, past);
    };
  }

  HandOver toDomain() {
    var over =
        past.stream().map(part -> new HandOver.Past(part.partner, part.answer, part.at)).toList();
    return switch (step) {
      case WAITING, NONE -> new HandOver.None(over);
      case NONE_FITS -> new HandOver.NoneFits(known(at), over);
      case OFFERED -> new HandOver.Offered(known(partner), known(at), known(due), over);
      case TAKEN -> new HandOver.Taken(known(partner), known(at), over);
      case RETURNED -> new HandOver.Returned(known(at), over);
      case SETTLED -> new HandOver.Settled(known(settlement), known(at), over);
    };
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
