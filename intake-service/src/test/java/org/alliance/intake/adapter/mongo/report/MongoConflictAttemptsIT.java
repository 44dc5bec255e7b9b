package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.conflicts.ConflictAttempts.Attempt;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoConflictAttemptsIT {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final FirmId FIRM = new FirmId("firm-001");

  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoConflictAttempts attempts = new MongoConflictAttempts(mongo);

  @Test
  void countsCallsByFirmAndOutcome() {
    var other = new FirmId("firm-002");
    attempts.note(CASE, FIRM, Outcome.NOT_ASKED, NOW);
    attempts.note(CASE, FIRM, Outcome.NOT_ASKED, NOW.plusSeconds(60));
    attempts.note(CASE, FIRM, Outcome.BEGUN, NOW.plusSeconds(90));
    attempts.note(CASE, other, Outcome.NOT_ASKED, NOW);
    assertThat(attempts.of(CASE))
        .containsExactly(
            new Attempt(FIRM, Outcome.BEGUN, 1, NOW.plusSeconds(90), NOW.plusSeconds(90)),
            new Attempt(FIRM, Outcome.NOT_ASKED, 2, NOW, NOW.plusSeconds(60)),
            new Attempt(other, Outcome.NOT_ASKED, 1, NOW, NOW));
  }

  @Test
  void keepsAFirmsLastCasesAndForgetsMadeUpOnesFirst() {
    attempts.note(CASE, FIRM, Outcome.CHECKED_TOO_OFTEN, NOW);
    for (var call = 1; call <= MongoConflictAttempts.MOST_CASES + 20; call++) {
      attempts.note(
          new CaseId(new UUID(7, call).toString()), FIRM, Outcome.NOT_ASKED, NOW.plusSeconds(call));
    }
    var firms = mongo.findAll(Document.class, "conflict_attempts");
    assertThat(firms).hasSize(1);
    assertThat(firms.getFirst().get("cases", Document.class))
        .hasSize(MongoConflictAttempts.MOST_CASES)
        .containsKey(CASE.value());
    assertThat(firms.getFirst().getLong("count")).isEqualTo(MongoConflictAttempts.MOST_CASES + 21L);
  }
}
