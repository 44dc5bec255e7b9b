package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.matching.domain.referral.Needs;
import org.jspecify.annotations.Nullable;

/// Who covers the services of a case, as it is stored.
///
/// @param taken absent if no firm has the case, or has had it since before this was stored
record NeedsPart(
    @Nullable List<ServiceCategory> taken,
    @Nullable List<CoveredPart> covered,
    @Nullable List<ServiceCategory> unasked) {
  record CoveredPart(ServiceCategory service, NeedCover cover, FirmId firm, String by, Instant at) {
    static CoveredPart of(Needs.Covered need) {
      return new CoveredPart(need.service(), need.cover(), need.firm(), need.by(), need.at());
    }

    Needs.Covered toDomain() {
      return new Needs.Covered(service, cover, firm, by, at);
    }
  }

  /// @return absent if there is nothing to store
  static @Nullable NeedsPart of(Needs needs) {
    return needs.equals(Needs.NONE)
        ? null
        : new NeedsPart(
            needs.taken().orElse(null),
            needs.covered().isEmpty()
                ? null
                : needs.covered().stream().map(CoveredPart::of).toList(),
            needs.unasked().isEmpty() ? null : needs.unasked().stream().sorted().toList());
  }

  static Needs read(@Nullable NeedsPart part) {
    return part == null
        ? Needs.NONE
        : new Needs(
            Optional.ofNullable(part.taken),
            part.covered == null
                ? List.of()
                : part.covered.stream().map(CoveredPart::toDomain).toList(),
            part.unasked == null ? Set.of() : Set.copyOf(part.unasked));
  }
}
