package org.alliance.matching.domain.firms;

import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One firm as matching has heard of it last.
public sealed interface FirmProfile {
  record Unknown() implements FirmProfile {}

  record Known(FirmFacts facts) implements FirmProfile {}

  /// The firm is as it says now.
  record Learn(FirmFacts facts) {}

  record Learnt(FirmFacts facts) {}

  /// Nothing that a firm says of itself is refused.
  enum Never {}

  Decider<FirmProfile, Learn, Learnt, Never> DECIDER =
      new Decider<>(
          new Unknown(),
          (_, learn) -> Decision.happened(new Learnt(learn.facts())),
          (_, learnt) -> new Known(learnt.facts()));
}
