package org.alliance.matching.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.matching.application.Bookkeeping.Kept;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Standing;

/// What one referral has done to firms so far.
///
/// @param value of the place it has or is being asked for, in millionths
/// @param seeks whether it looks for a firm, has one or had one; a case that was stopped before
///   takes no firm's room, now or in the futures that prices come from
record Trace(CaseFacts facts, Instant since, Map<OfferId, Mark> marks, int value, boolean seeks) {

  /// @param holds whether a place at the firm is taken by it
  /// @param answer what the firm has said, if anything
  record Mark(
      FirmId firm,
      Instant madeAt,
      boolean holds,
      boolean interpreter,
      Optional<Standing.Answer> answer) {}

  static Optional<Trace> of(Referral referral) {
    if (referral instanceof Referral.Absent) {
      return Optional.empty();
    }
    var brief = Referral.briefOf(referral);
    var offers = new ArrayList<>(brief.past());
    offers.addAll(Referral.outOf(referral));
    if (referral instanceof Referral.WithFirm(_, var accepted)) {
      offers.add(accepted);
    }
    var marks = new LinkedHashMap<OfferId, Mark>();
    var value = 0;
    for (var offer : offers) {
      var mark = mark(offer);
      marks.put(offer.id(), mark);
      value = mark.holds() ? Math.max(value, offer.explanation().chosen().value()) : value;
    }
    var seeks = !(referral instanceof Referral.Closed) || brief.isOver();
    return Optional.of(new Trace(brief.facts(), brief.since(), marks, value, seeks));
  }

  /// The places that it takes.
  List<Kept> held() {
    return marks.values().stream()
        .filter(Mark::holds)
        .map(mark -> new Kept(facts, mark.firm(), mark.madeAt(), mark.interpreter()))
        .toList();
  }

  /// The last time that it matters to anybody but itself.
  Instant lastUse() {
    return marks.values().stream()
        .map(Mark::madeAt)
        .reduce(since, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Mark mark(Offer offer) {
    var answer =
        switch (offer.outcome()) {
          case ACCEPTED, RETURNED -> Optional.of(Standing.Answer.ACCEPTED);
          case DECLINED -> Optional.of(Standing.Answer.DECLINED);
          case EXPIRED -> Optional.of(Standing.Answer.SILENT);
          case WAITING, SUPERSEDED, WITHDRAWN -> Optional.<Standing.Answer>empty();
        };
    var holds =
        switch (offer.outcome()) {
          case WAITING, ACCEPTED -> true;
          case DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN, RETURNED -> false;
        };
    var interpreter = offer.explanation().chosen().fit() == Score.LanguageFit.INTERPRETER;
    return new Mark(offer.firm(), offer.madeAt(), holds, interpreter, answer);
  }
}
