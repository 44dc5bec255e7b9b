package org.alliance.matching.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Offer;
import org.alliance.matching.domain.Referral;

/// All firms and how much each has taken on this quarter, in memory. It is built from the stored
/// firms and referrals at the start and follows every save of this instance; what other instances
/// do is seen at the next refresh, so a quota may be overrun by what they did meanwhile. It ranks
/// only: who has a case is decided by the case's referral.
public final class FirmIndex {
  private record Quarter(int year, int number) {
    static Quarter of(Instant time) {
      var date = time.atOffset(ZoneOffset.UTC);
      return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }
  }

  private record Taken(FirmId firm, Quarter quarter) {}

  private final Map<FirmId, FirmFacts> firms = new ConcurrentHashMap<>();
  private final Map<CaseId, Taken> byCase = new ConcurrentHashMap<>();
  private final Map<Taken, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final AtomicBoolean changed = new AtomicBoolean();

  public void put(FirmFacts facts) {
    firms.put(facts.firm(), facts);
    changed.set(true);
  }

  /// Follows who is being asked for a case, or has it.
  public void follow(CaseId caseId, Referral referral) {
    var now = holder(referral).map(offer -> new Taken(offer.firm(), Quarter.of(offer.madeAt())));
    var before =
        Optional.ofNullable(
            now.isPresent() ? byCase.put(caseId, now.get()) : byCase.remove(caseId));
    if (!before.equals(now)) {
      before.ifPresent(
          taken -> counts.computeIfAbsent(taken, _ -> new AtomicInteger()).decrementAndGet());
      now.ifPresent(
          taken -> counts.computeIfAbsent(taken, _ -> new AtomicInteger()).incrementAndGet());
    }
  }

  public Collection<FirmFacts> firms() {
    return List.copyOf(firms.values());
  }

  /// How many cases a firm has, or is being asked for, in the quarter of the given time.
  public int takenBy(FirmId firm, Instant when) {
    return counts.getOrDefault(new Taken(firm, Quarter.of(when)), new AtomicInteger()).get();
  }

  /// Whether a firm has changed since this was last asked.
  public boolean hasChanged() {
    return changed.getAndSet(false);
  }

  private static Optional<Offer> holder(Referral referral) {
    return switch (referral) {
      case Referral.Offering(_, var current) -> Optional.of(current);
      case Referral.WithFirm(_, var accepted) -> Optional.of(accepted);
      case Referral.Absent _, Referral.Open _, Referral.WithCoordinator _ -> Optional.empty();
    };
  }
}
