package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;

/// The usages of all referrals of the last weeks, each in the latest version that was followed.
public final class UsageByCase {
  private final Map<CaseId, Known> known = new HashMap<>();

  record Known(long version, ReferralUsage usage) {}

  /// A case that looks for a firm or had one.
  public record Past(CaseId caseId, CaseFacts facts, Instant since) {}

  Optional<Known> find(CaseId caseId) {
    return Optional.ofNullable(known.get(caseId));
  }

  void putAll(UsageByCase others) {
    known.putAll(others.known);
  }

  void put(CaseId caseId, long version, ReferralUsage usage) {
    known.put(caseId, new Known(version, usage));
  }

  void forEach(Consumer<ReferralUsage> each) {
    known.values().forEach(one -> each.accept(one.usage()));
  }

  /// Oldest first.
  List<Past> since(Instant from) {
    var cases = new ArrayList<Past>();
    known.forEach((id, one) -> {
      if (one.usage().seeks() && one.usage().since().isAfter(from)) {
        cases.add(new Past(id, one.usage().facts(), one.usage().since()));
      }
    });
    cases.sort(Comparator.comparing(Past::since).thenComparing(one -> one.caseId().value()));
    return cases;
  }

  /// The value of the places that these cases got, in millionths.
  long reached(List<Past> cases) {
    return cases.stream()
        .flatMap(one -> find(one.caseId()).stream())
        .mapToLong(one -> one.usage().value())
        .sum();
  }

  void forget(Instant before) {
    known.values().removeIf(one -> one.usage().lastUse().isBefore(before));
  }
}
