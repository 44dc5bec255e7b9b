package org.alliance.intake.domain.retention;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.intake.domain.retention.Keeping.Erasure;
import org.alliance.intake.domain.retention.Keeping.Hold;
import org.alliance.intake.domain.retention.KeepingStep.AskForErasure;
import org.alliance.intake.domain.retention.KeepingStep.AskToLiftHold;
import org.alliance.intake.domain.retention.KeepingStep.ConfirmErasure;
import org.alliance.intake.domain.retention.KeepingStep.LiftHold;
import org.alliance.intake.domain.retention.KeepingStep.NoteErased;
import org.alliance.intake.domain.retention.KeepingStep.PlaceHold;
import org.alliance.intake.domain.retention.KeepingStep.TakeErasureBack;
import org.alliance.intake.domain.retention.KeepingStep.TimeOver;
import org.alliance.kit.decision.Decision;

/// Erasure takes two persons, and so does the end of a hold. A hold stops every erasure that is not
/// confirmed yet.
public final class KeepingRules {
  private KeepingRules() {}

  /// @return the new state; nothing if the step changes nothing
  public static Decision<Keeping, KeepingRefusal> decide(Keeping now, KeepingStep step) {
    return switch (step) {
      case PlaceHold(var by, var at) ->
          now.isErased()
              ? refused(KeepingRefusal.ALREADY_ERASED)
              : now.isHeld() ? same() : to(now.with(new Hold(by, at, Optional.empty())));
      case AskToLiftHold(var by) -> askedToLift(now, by);
      case LiftHold(var by) -> lifted(now, by);
      case AskForErasure(var by, var reason, var at) ->
          now.isHeld()
              ? refused(KeepingRefusal.ON_HOLD)
              : now.erasure().isPresent() ? same() : to(now.with(asked(reason, by, at)));
      case TakeErasureBack _ ->
          now.isErased()
              ? refused(KeepingRefusal.ALREADY_ERASED)
              : now.erasure().isEmpty()
                  ? refused(KeepingRefusal.ERASURE_NOT_ASKED)
                  : to(now.withoutErasure());
      case ConfirmErasure(var by, var at) -> confirmed(now, by, at);
      case TimeOver(var at) ->
          now.isErased()
              ? same()
              : now.isHeld()
                  ? refused(KeepingRefusal.ON_HOLD)
                  : to(
                      now.with(asked(ErasureReason.TIME_OVER, Erasure.BY_CLOCK, at).confirmed(at)));
      case NoteErased(var at) ->
          now.erasure()
              .filter(_ -> now.isUnfinished())
              .map(erasure -> to(now.with(erasure.done(at))))
              .orElseGet(KeepingRules::same);
    };
  }

  private static Decision<Keeping, KeepingRefusal> askedToLift(Keeping now, String by) {
    return now.hold()
        .map(hold ->
            hold.liftAskedBy().isPresent()
                ? same()
                : to(now.with(new Hold(hold.by(), hold.since(), Optional.of(by)))))
        .orElseGet(() -> refused(KeepingRefusal.NOT_ON_HOLD));
  }

  private static Decision<Keeping, KeepingRefusal> lifted(Keeping now, String by) {
    if (!now.isHeld()) {
      return refused(KeepingRefusal.NOT_ON_HOLD);
    }
    return now.hold()
        .flatMap(Hold::liftAskedBy)
        .map(first ->
            first.equals(by) ? KeepingRules.refused(KeepingRefusal.SAME_PERSON) : to(now.lifted()))
        .orElseGet(() -> refused(KeepingRefusal.LIFT_NOT_ASKED));
  }

  private static Decision<Keeping, KeepingRefusal> confirmed(Keeping now, String by, Instant at) {
    return now.erasure()
        .map(erasure ->
            erasure.isConfirmed()
                ? same()
                : now.isHeld()
                    ? KeepingRules.refused(KeepingRefusal.ON_HOLD)
                    : erasure.askedBy().equals(by)
                        ? KeepingRules.refused(KeepingRefusal.SAME_PERSON)
                        : to(now.with(erasure.confirmed(at))))
        .orElseGet(() -> refused(KeepingRefusal.ERASURE_NOT_ASKED));
  }

  private static Erasure asked(ErasureReason reason, String by, Instant at) {
    return new Erasure(reason, by, at, Optional.empty(), Optional.empty());
  }

  private static Decision<Keeping, KeepingRefusal> to(Keeping after) {
    return Decision.happened(after);
  }

  private static Decision<Keeping, KeepingRefusal> same() {
    return Decision.happened();
  }

  private static Decision<Keeping, KeepingRefusal> refused(KeepingRefusal reason) {
    return Decision.refused(reason);
  }
}
