package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OffersTests extends WithStore {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void countsHowFarEachCaseCame() {
    accepted("c-1", "c-2", "c-3", "c-4");
    happened("matching", "offer-made.v1", "c-1", "c-2");
    happened("matching", "firm-assigned.v1", "c-1", "c-2");
    store
        .getDatabase("matching")
        .getCollection("referrals")
        .insertOne(new Document("_id", "c-3").append("state", new Document("word", "escalated")));
    var offers = measured();
    assertThat(offers.offered()).isEqualTo(2);
    assertThat(offers.assigned()).isEqualTo(2);
    assertThat(offers.escalated()).isEqualTo(1);
    assertThat(offers.never()).isEqualTo(1);
    assertThat(offers.tooFew()).isEmpty();
  }

  @Test
  void isNotContentWithCasesThatNobodyWasAskedFor() {
    accepted("c-1", "c-2", "c-3", "c-4");
    happened("matching", "offer-made.v1", "c-1");
    happened("matching", "firm-assigned.v1", "c-1");
    assertThat(measured().tooFew())
        .containsExactly(
            "1 of 4 cases were offered to a firm", "1 of 4 cases were assigned to a firm");
  }

  @Test
  void isNotContentIfHardlyACaseHasAFirm() {
    accepted("c-1", "c-2", "c-3");
    happened("matching", "offer-made.v1", "c-1", "c-2", "c-3");
    happened("matching", "firm-assigned.v1", "c-1");
    assertThat(measured().tooFew()).containsExactly("1 of 3 cases were assigned to a firm");
  }

  private Offers measured() {
    var told =
        Map.of("a", Set.of("c-1"), "b", Set.of("c-2"), "c", Set.of("c-3"), "d", Set.of("c-4"));
    return Offers.measured(store, Map.of("a", NOW), told, NOW);
  }

  private void accepted(String... cases) {
    happened("intake", "case-accepted.v1", cases);
  }

  private void happened(String database, String type, String... cases) {
    for (var caseId : cases) {
      store
          .getDatabase(database)
          .getCollection("events")
          .insertOne(
              new Document("_id", type + caseId)
                  .append("type", type)
                  .append("subject", caseId)
                  .append("time", Date.from(NOW.plusSeconds(1))));
    }
  }
}
