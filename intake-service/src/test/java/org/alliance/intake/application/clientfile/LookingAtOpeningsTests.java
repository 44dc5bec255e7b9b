package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.LookingAtOpenings.Outcome;
import org.alliance.intake.application.vault.PersonKeysInMemory;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditFact;
import org.junit.jupiter.api.Test;

class LookingAtOpeningsTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final String CASE = "123e4567-e89b-12d3-a456-426614174000";

  private final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final ReasonSeal seal =
      new ReasonSeal(TestKeys.of(1), new PersonKeysInMemory(TestKeys.of(1)));
  private final LookingAtOpenings looking =
      new LookingAtOpenings(trail, seal, Clock.fixed(NOW, ZoneOffset.UTC));

  private static Opener coordinator(String id) {
    return new Opener(id, Set.of(Reader.COORDINATOR), Optional.empty(), Optional.empty());
  }

  private long opening(boolean breakGlass) {
    return trail
        .append(
            new AuditFact(
                NOW,
                AuditFact.OPENED,
                "first",
                "coordinator",
                "",
                CASE,
                "identity",
                "keep-client-safe",
                "",
                breakGlass,
                0,
                seal.seal("In danger.", new CaseId(CASE))))
        .seq();
  }

  @Test
  void isForAnotherCoordinator() {
    var seq = opening(true);
    assertThat(looking.look(seq, coordinator("first"))).isEqualTo(Outcome.OWN_OPENING);
    assertThat(trail.isLookedAt(seq)).isFalse();
    assertThat(looking.look(seq, coordinator("second"))).isEqualTo(Outcome.LOOKED_AT);
    assertThat(trail.find(2).orElseThrow().fact().staff()).isEqualTo("second");
    assertThat(looking.list(10).getFirst().lookedAt()).isPresent();
    assertThat(looking.reasonOf(looking.list(10).getFirst().opening())).isEqualTo("In danger.");
  }

  @Test
  void changesNothingTheSecondTime() {
    var seq = opening(true);
    looking.look(seq, coordinator("second"));
    assertThat(looking.look(seq, coordinator("third"))).isEqualTo(Outcome.LOOKED_AT);
    assertThat(trail.facts()).hasSize(2);
  }

  @Test
  void isOnlyOfOpeningsByBreakGlass() {
    var seq = opening(false);
    assertThat(looking.look(seq, coordinator("second"))).isEqualTo(Outcome.NO_SUCH_OPENING);
    assertThat(looking.look(99, coordinator("second"))).isEqualTo(Outcome.NO_SUCH_OPENING);
  }
}
