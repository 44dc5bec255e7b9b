package org.alliance.firm.application.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.deadline.RuleBook;
import org.alliance.firm.domain.deadline.Verification;

/// Counsel verifies rules. Only a verified rule leads to a day.
public final class VerifyingRules {
  private final List<DeadlineRule> rules;
  private final RuleVerifications verifications;
  private final Clock clock;

  public VerifyingRules(List<DeadlineRule> rules, RuleVerifications verifications, Clock clock) {
    this.rules = List.copyOf(rules);
    this.verifications = verifications;
    this.clock = clock;
  }

  public RuleBook book() {
    return new RuleBook(rules, verifications.all());
  }

  public Optional<DeadlineRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// @param read the content of the rule that the person has read
  /// @param by the opaque id of the person
  /// @return whether the rule still is what the person has read
  public boolean verify(DeadlineRule rule, String read, String by) {
    if (!rule.content().equals(read)) {
      return false;
    }
    verifications.record(verification(rule, by));
    return true;
  }

  public void withdraw(DeadlineRule rule, String by) {
    verifications.withdraw(verification(rule, by));
  }

  private Verification verification(DeadlineRule rule, String by) {
    return new Verification(
        rule.id(), rule.content(), by, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
