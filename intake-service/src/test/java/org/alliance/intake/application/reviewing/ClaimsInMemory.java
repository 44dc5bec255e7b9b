package org.alliance.intake.application.reviewing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// Claims in a map. They pass the same [ClaimsContract] as the MongoDB store.
public final class ClaimsInMemory implements Claims {
  private final Map<CaseId, Claim> claims = new HashMap<>();
  private int keys;

  @Override
  public synchronized Optional<Claim> claim(CaseId report, StaffId by, Instant now, Instant until) {
    var live = find(report, now);
    if (live.filter(claim -> !claim.by().equals(by)).isPresent()) {
      return Optional.empty();
    }
    var key = live.map(Claim::key).orElseGet(() -> "key-" + ++keys);
    var claim = new Claim(report, by, key, until);
    claims.put(report, claim);
    return Optional.of(claim);
  }

  @Override
  public synchronized Optional<Claim> find(CaseId report, Instant now) {
    return Optional.ofNullable(claims.get(report)).filter(claim -> claim.until().isAfter(now));
  }

  @Override
  public synchronized List<Claim> live(Instant now) {
    return claims.values().stream().filter(claim -> claim.until().isAfter(now)).toList();
  }

  @Override
  public synchronized void release(CaseId report, StaffId by) {
    claims.computeIfPresent(report, (_, claim) -> claim.by().equals(by) ? null : claim);
  }
}
