package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class IntakeConfigurationTests {
  @Test
  void doesNotStartProductionThatOffersPeopleWhoWereNeverAsked() {
    assertThatThrownBy(() -> check(true, "production"))
        .hasMessageContaining("intake.offer-demonstrations");
    assertThat(check(false, "production")).isNotNull();
    assertThat(check(true, "trial")).isNotNull();
  }

  private static Object check(boolean offerDemonstrations, String profile) {
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    return new IntakeConfiguration()
        .reportCheck(
            PlacesInMemory.NOWHERE,
            Clock.systemUTC(),
            new IntakeProperties(
                "",
                Path.of("x"),
                DataSize.ofMegabytes(1),
                8,
                Duration.ofMinutes(1),
                offerDemonstrations),
            environment);
  }
}
