package org.alliance.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.Choice;
import org.jspecify.annotations.Nullable;

/// A coordinator's choice as it is stored.
///
/// @param note sealed; absent once it has been erased
/// @param open absent if it is not
record ChoicePart(
    String id,
    FirmId firm,
    HandPickReason reason,
    @Nullable String note,
    String by,
    Instant at,
    List<EligibilityRule> accepted,
    @Nullable Boolean open) {
  static ChoicePart of(Choice choice) {
    return new ChoicePart(
        choice.id().toString(),
        choice.firm(),
        choice.reason(),
        choice.note().isEmpty() ? null : choice.note(),
        choice.by(),
        choice.at(),
        choice.accepted().stream().sorted().toList(),
        choice.isOpen() ? true : null);
  }

  Choice toDomain() {
    return new Choice(
        UUID.fromString(id),
        firm,
        reason,
        note == null ? "" : note,
        by,
        at,
        Set.copyOf(accepted),
        open != null);
  }
}
