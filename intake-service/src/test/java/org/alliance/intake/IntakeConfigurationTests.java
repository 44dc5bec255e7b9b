package org.alliance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.application.Places;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class IntakeConfigurationTests {
  private static final Places NOWHERE =
      new Places() {
        @Override
        public Optional<UsState> stateOf(String zip) {
          return Optional.empty();
        }

        @Override
        public Optional<Zip3> areaOf(UsState state, String city) {
          return Optional.empty();
        }
      };

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
            NOWHERE,
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
