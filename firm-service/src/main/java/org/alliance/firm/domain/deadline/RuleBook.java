package org.alliance.firm.domain.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.domain.client.CaseFacts;

/// All rules with their verifications.
public record RuleBook(List<DeadlineRule> rules, List<Verification> verifications) {
  public RuleBook {
    rules = List.copyOf(rules);
    verifications = List.copyOf(verifications);
  }

  /// @param verification empty for a rule that counsel has not read as it is now
  /// @param day by which the client has to act, reckoned from the earliest day that the incident
  ///   may have happened on. Never present without a verification
  public record Deadline(
      DeadlineRule rule, Optional<Verification> verification, Optional<LocalDate> day) {}

  /// Empty for a rule that has changed since somebody verified it.
  public Optional<Verification> verificationOf(DeadlineRule rule) {
    return verifications.stream()
        .filter(one -> one.rule().equals(rule.id()) && one.content().equals(rule.content()))
        .findFirst();
  }

  /// Whether somebody has verified an earlier form of the rule.
  public boolean hasChanged(DeadlineRule rule) {
    return verificationOf(rule).isEmpty()
        && verifications.stream().anyMatch(one -> one.rule().equals(rule.id()));
  }

  /// The time limits of a case: those of its state, and federal ones. Those with a day come first,
  /// the nearest day first.
  public List<Deadline> of(CaseFacts facts) {
    return rules.stream()
        .filter(rule -> rule.state().map(facts.state()::equals).orElse(true))
        .map(rule -> deadline(rule, facts))
        .sorted(
            Comparator.comparing((Deadline deadline) -> deadline.day().orElse(LocalDate.MAX))
                .thenComparing(deadline -> deadline.rule().kind()))
        .toList();
  }

  /// A firm knows the quarter of the incident and no day. The time is reckoned from the first day
  /// of the quarter, so that the true day is never earlier than the one that is shown.
  private Deadline deadline(DeadlineRule rule, CaseFacts facts) {
    var verification = verificationOf(rule);
    var earliest =
        rule.start() == DeadlineRule.Start.CERTIFICATE
            ? Optional.<LocalDate>empty()
            : facts.incident().quarter().map(first -> first.atDay(1).plus(rule.period()));
    return new Deadline(rule, verification, verification.flatMap(_ -> earliest));
  }
}
