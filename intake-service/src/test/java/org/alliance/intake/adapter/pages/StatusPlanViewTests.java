package org.alliance.intake.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.domain.plan.PlanPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the status page shows of a plan.
class StatusPlanViewTests {
  @ParameterizedTest
  @CsvSource({
    "PHONE, (201) 555-0149, •••49",
    "PHONE, my sister, •••",
    "PHONE, 7, •••7",
    "EMAIL, minji@example.org, m•••",
    "PHONE, '', ''"
  })
  void showsAsMuchOfAnAddressAsTellsWhichOneItIs(PlanPart part, String text, String shown) {
    assertThat(StatusPlanView.masked(part, text)).isEqualTo(shown);
  }

  /// Words become no part of a key: a template would read them as an expression.
  @Test
  void makesKeysOfCodesOnly() {
    var plan =
        new ContactPlan(
            List.of("call", "x} + ${7 * 7"), List.of("evening", "after 6"), "no", "no", "no");
    assertThat(StatusWords.ways(plan))
        .containsExactly(
            "report.contactChannels.option.call", "report.contactHours.option.evening");
  }
}
