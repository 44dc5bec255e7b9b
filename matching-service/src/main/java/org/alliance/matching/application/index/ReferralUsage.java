package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.matching.application.index.CapacityLedger.Kept;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.Offer;
import org.alliance.matching.domain.referral.Referral;

/// The places that one referral takes at firms, and their answers.
///
/// @param facts that the firm was asked with that has a place
/// @param mainService the number of the service under which answers are remembered; it stays, also
///   when others cover that service
/// @param value of the place it has or is being asked for, in millionths
/// @param seeks whether it looks for a firm, has one or had one; a case that was stopped before
///   takes no firm's room, now or in the futures that prices come from
public record ReferralUsage(
    CaseFacts facts,
    int mainService,
    Instant since,
    Map<OfferId, OfferUse> offers,
    int value,
    boolean seeks) {

  /// @param holds whether a place at the firm is taken by it
  /// @param answer the firm's answer, if it gave one
  public record OfferUse(
      FirmId firm,
      Instant madeAt,
      boolean holds,
      boolean interpreter,
      Optional<FirmLedger.Answer> answer) {}

  public static Optional<ReferralUsage> of(Referral referral) {
    if (referral instanceof Referral.Absent) {
      return Optional.empty();
    }
    var history = Referral.historyOf(referral);
    var uses = new LinkedHashMap<OfferId, OfferUse>();
    var value = 0;
    for (var offer : Referral.offersOf(referral)) {
      var use = use(offer);
      uses.put(offer.id(), use);
      value = use.holds() ? Math.max(value, offer.explanation().chosen().value()) : value;
    }
    var seeks = !(referral instanceof Referral.Closed) || history.isOver();
    return Optional.of(
        new ReferralUsage(
            history.wanted(),
            CaseNeed.mainServiceOf(history.facts()),
            history.since(),
            uses,
            value,
            seeks));
  }

  /// The places that it takes.
  List<Kept> held() {
    return offers.values().stream()
        .filter(OfferUse::holds)
        .map(use -> new Kept(facts, use.firm(), use.madeAt(), use.interpreter()))
        .toList();
  }

  /// The offers that hold a place, and where.
  public Map<OfferId, FirmId> holding() {
    return offers.entrySet().stream()
        .filter(offer -> offer.getValue().holds())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, offer -> offer.getValue().firm()));
  }

  /// The offers that held a place before and hold none now, and where.
  static Map<OfferId, FirmId> freed(Optional<ReferralUsage> before, Optional<ReferralUsage> now) {
    var free = new HashMap<>(before.map(ReferralUsage::holding).orElse(Map.of()));
    free.keySet().removeAll(now.map(ReferralUsage::holding).orElse(Map.of()).keySet());
    return free;
  }

  /// The last time that it matters to anybody but itself.
  Instant lastUse() {
    return offers.values().stream()
        .map(OfferUse::madeAt)
        .reduce(since, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static OfferUse use(Offer offer) {
    var answer =
        switch (offer.outcome()) {
          case ACCEPTED, RETURNED -> Optional.of(FirmLedger.Answer.ACCEPTED);
          case DECLINED -> Optional.of(FirmLedger.Answer.DECLINED);
          case EXPIRED -> Optional.of(FirmLedger.Answer.SILENT);
          case WAITING, SUPERSEDED, WITHDRAWN -> Optional.<FirmLedger.Answer>empty();
        };
    var holds =
        switch (offer.outcome()) {
          case WAITING, ACCEPTED -> true;
          case DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN, RETURNED -> false;
        };
    var interpreter = offer.explanation().chosen().fit() == Score.LanguageFit.INTERPRETER;
    return new OfferUse(offer.firm(), offer.madeAt(), holds, interpreter, answer);
  }
}
