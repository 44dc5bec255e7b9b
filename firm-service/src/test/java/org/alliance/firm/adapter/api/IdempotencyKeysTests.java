package org.alliance.firm.adapter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.web.ApiProblem;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseId OTHER_CASE = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final FirmId OTHER_FIRM = new FirmId("firm-002");

  /// What was promised to a client before an update has to hold after it.
  @Test
  void areTheSameUnderTheSameKeyForEver() {
    assertThat(IdempotencyKeys.idOf(CASE, FIRM, "once")).isEqualTo(Optional.of("9fc4094b48db6f5c"));
  }

  @Test
  void differByKeyCaseAndFirm() {
    assertThat(
            Stream.of(
                IdempotencyKeys.idOf(CASE, FIRM, "once"),
                IdempotencyKeys.idOf(CASE, FIRM, "twice"),
                IdempotencyKeys.idOf(OTHER_CASE, FIRM, "once"),
                IdempotencyKeys.idOf(CASE, OTHER_FIRM, "once")))
        .doesNotHaveDuplicates();
  }

  @Test
  void areNotGivenWithoutAKey() {
    for (var none : List.of("", "  ")) {
      assertThat(IdempotencyKeys.idOf(CASE, FIRM, none)).isEmpty();
    }
  }

  @Test
  void areNotGivenForAKeyThatIsTooLongOrCannotBePrinted() {
    assertThat(IdempotencyKeys.idOf(CASE, FIRM, "k".repeat(200))).isPresent();
    for (var bad : List.of("k".repeat(201), "a\tb", "a\nb", "clé")) {
      assertThatThrownBy(() -> IdempotencyKeys.idOf(CASE, FIRM, bad))
          .isInstanceOfSatisfying(
              ApiProblem.class,
              problem -> {
                assertThat(problem.status()).isEqualTo(400);
                assertThat(problem.getMessage()).doesNotContain(bad);
              });
    }
  }
}
