package org.alliance.intake.domain.retention;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.client.ErasureReason;

/// Whether a client may be forgotten, and how far that is.
///
/// @param hold nothing is deleted while it lasts
/// @param erasure asked for, confirmed, or done
public record Keeping(Optional<Hold> hold, Optional<Erasure> erasure) {
  public static final Keeping NONE = new Keeping(Optional.empty(), Optional.empty());

  /// A litigation hold: somebody may need what is kept as evidence.
  ///
  /// @param by the staff member who placed it
  /// @param liftAskedBy who wants to lift it; a second person has to confirm that
  public record Hold(String by, Instant since, Optional<String> liftAskedBy) {}

  /// @param askedBy the staff member who asked, or [#BY_CLOCK]
  /// @param confirmedAt from here on nothing of the client opens any more
  /// @param doneAt when everything was gone
  public record Erasure(
      ErasureReason reason,
      String askedBy,
      Instant askedAt,
      Optional<Instant> confirmedAt,
      Optional<Instant> doneAt) {
    /// Stands for the person where the retention schedule asks.
    public static final String BY_CLOCK = "clock";

    Erasure confirmed(Instant at) {
      return new Erasure(reason, askedBy, askedAt, Optional.of(at), doneAt);
    }

    Erasure done(Instant at) {
      return new Erasure(reason, askedBy, askedAt, confirmedAt, Optional.of(at));
    }

    public boolean isConfirmed() {
      return confirmedAt.isPresent();
    }

    public boolean isDone() {
      return doneAt.isPresent();
    }
  }

  public boolean isHeld() {
    return hold.isPresent();
  }

  /// Whether the client is to be forgotten for good. It never ends.
  public boolean isErased() {
    return erasure.filter(Erasure::isConfirmed).isPresent();
  }

  /// Whether an erasure was confirmed whose work is not finished.
  public boolean isUnfinished() {
    return erasure.filter(one -> one.isConfirmed() && !one.isDone()).isPresent();
  }

  Keeping with(Hold placed) {
    return new Keeping(Optional.of(placed), erasure);
  }

  Keeping lifted() {
    return new Keeping(Optional.empty(), erasure);
  }

  Keeping with(Erasure changed) {
    return new Keeping(hold, Optional.of(changed));
  }

  Keeping withoutErasure() {
    return new Keeping(hold, Optional.empty());
  }
}
