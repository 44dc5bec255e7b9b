package org.alliance.intake.adapter.pages.triage;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.routing.RoutingRule;

/// One version of a rule in words.
///
/// @param language its English name
/// @param state its full name
record RuleView(
    String id,
    int version,
    String name,
    Optional<ReviewReason> reason,
    Optional<String> language,
    Optional<String> state,
    Optional<IntakeChannel> channel,
    boolean urgent,
    Optional<String> group,
    boolean active,
    String by,
    Instant at) {
  static RuleView of(RoutingRule rule) {
    var search = rule.search();
    return new RuleView(
        rule.id(),
        rule.version(),
        rule.name(),
        search.reason(),
        search.language().map(Languages::englishName),
        search.state().map(UsState::fullName),
        search.channel(),
        rule.urgent(),
        rule.group(),
        rule.active(),
        rule.by(),
        rule.at());
  }

  /// Whether it looks for nothing in particular.
  public boolean findsAll() {
    return reason.isEmpty() && language.isEmpty() && state.isEmpty() && channel.isEmpty();
  }
}
