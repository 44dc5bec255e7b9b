package org.alliance.firm.adapter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.deadline.RuleBook;
import org.alliance.firm.view.Periods;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RulesFileTests {
  private final List<DeadlineRule> rules =
      RulesFile.read(new ClassPathResource("firm/deadline_rules.csv"));

  @Test
  void eachRuleHasAnIdOfItsOwnASourceAndAPeriodOfOneUnit() {
    assertThat(rules).isNotEmpty().extracting(DeadlineRule::id).doesNotHaveDuplicates();
    assertThat(rules)
        .allSatisfy(rule -> {
          assertThat(rule.source()).isNotBlank();
          assertThat(Periods.of(rule.period()).number()).isPositive();
        });
  }

  @Test
  void noRuleIsVerifiedByBeingShipped() {
    var book = new RuleBook(rules, List.of());
    assertThat(rules).allMatch(rule -> book.verificationOf(rule).isEmpty());
  }
}
