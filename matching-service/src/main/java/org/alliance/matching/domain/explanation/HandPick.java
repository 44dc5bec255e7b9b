package org.alliance.matching.domain.explanation;

import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.matching.domain.ranking.EligibilityRule;

/// A person chose the firm that was asked.
///
/// @param id of the choice
/// @param broken the rules that spoke against the firm when it was asked
public record HandPick(UUID id, HandPickReason reason, Set<EligibilityRule> broken) {
  public HandPick {
    broken = Set.copyOf(broken);
  }
}
