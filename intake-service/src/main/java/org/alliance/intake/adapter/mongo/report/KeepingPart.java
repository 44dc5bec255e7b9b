package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.retention.Keeping.Erasure;
import org.alliance.intake.domain.retention.Keeping.Hold;
import org.jspecify.annotations.Nullable;

/// A hold and an erasure as they are stored with their report.
///
/// @param unfinished whether an erasure is confirmed and not done, to find such reports by; absent
///   if not
record KeepingPart(
    @Nullable HoldPart hold, @Nullable ErasurePart erasure, @Nullable Boolean unfinished) {
  record HoldPart(String by, Instant since, @Nullable String liftAskedBy) {
    Hold toDomain() {
      return new Hold(by, since, Optional.ofNullable(liftAskedBy));
    }
  }

  record ErasurePart(
      ErasureReason reason,
      String askedBy,
      Instant askedAt,
      @Nullable Instant confirmedAt,
      @Nullable Instant doneAt) {
    Erasure toDomain() {
      return new Erasure(
          reason, askedBy, askedAt, Optional.ofNullable(confirmedAt), Optional.ofNullable(doneAt));
    }
  }

  /// A closing or reopening, as it is stored with its report.
  record ClosingPart(boolean isClosed, Instant at) {
    static ClosingPart of(Closing closing) {
      return new ClosingPart(closing.isClosed(), closing.at());
    }

    Closing toDomain() {
      return new Closing(isClosed, at);
    }
  }

  static @Nullable KeepingPart of(Keeping keeping) {
    return keeping.equals(Keeping.NONE)
        ? null
        : new KeepingPart(
            keeping
                .hold()
                .map(hold -> new HoldPart(hold.by(), hold.since(), hold.liftAskedBy().orElse(null)))
                .orElse(null),
            keeping
                .erasure()
                .map(erasure ->
                    new ErasurePart(
                        erasure.reason(),
                        erasure.askedBy(),
                        erasure.askedAt(),
                        erasure.confirmedAt().orElse(null),
                        erasure.doneAt().orElse(null)))
                .orElse(null),
            keeping.isUnfinished() ? true : null);
  }

  Keeping toDomain() {
    return new Keeping(
        Optional.ofNullable(hold).map(HoldPart::toDomain),
        Optional.ofNullable(erasure).map(ErasurePart::toDomain));
  }
}
