package org.alliance.intake.adapter.mongo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.adapter.mongo.report.PlantedText;
import org.alliance.intake.application.plan.KeptPlan;
import org.alliance.intake.application.plan.KeptPlan.Answer;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

class MongoKeptPlansIT {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseId OTHER = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final String CANARY = "CANARY 201 555 0149";

  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoPersonKeys keys = new MongoPersonKeys(mongo, TestKeys.of(0));
  private final MongoKeptPlans plans = new MongoKeptPlans(mongo, keys, JsonMapper.shared());

  private static KeptPlan plan(long version, String phone) {
    return new KeptPlan(
        version,
        new SafeContactPlan(
            Map.of(PlanPart.CHANNELS, List.of("call"), PlanPart.EMAIL, List.<String>of())),
        new SafeContactPlan(Map.of(PlanPart.PHONE, List.of(phone))),
        SafeContactPlan.NOT_TOLD,
        Set.of("first", "second"),
        List.of(
            new Answer(
                Instant.parse("2026-03-02T10:00:00Z"),
                "worker",
                Way.CLIENT_CAME,
                Wisher.SENDER,
                true)));
  }

  private List<Document> keysOf(CaseId id) {
    return mongo.findAll(Document.class, MongoPersonKeys.COLLECTION).stream()
        .filter(key -> id.value().equals(key.getString("case")))
        .toList();
  }

  @Test
  void findsWhatItKept() {
    assertThat(plans.find(CASE)).isEmpty();
    assertThat(plans.keep(CASE, plan(1, CANARY))).isTrue();
    assertThat(plans.find(CASE)).contains(plan(1, CANARY));
    assertThat(plans.find(OTHER)).isEmpty();
  }

  @Test
  void keepsNothingReadableAndNoKeyOfAWishThatEnded() {
    plans.keep(CASE, plan(1, CANARY));
    var before = keysOf(CASE);
    plans.keep(CASE, plan(2, CANARY + " 2"));
    assertThat(keysOf(CASE)).hasSize(1).doesNotContainAnyElementsOf(before);
    assertThat(PlantedText.collectionsWith(mongo, "CANARY")).isEmpty();
    assertThat(PlantedText.collectionsWith(mongo, "call")).isEmpty();
  }

  @Test
  void ofTwoChangesAtOnceOneIsKept() {
    assertThat(plans.keep(CASE, plan(1, "one"))).isTrue();
    assertThat(plans.keep(CASE, plan(1, "two"))).isFalse();
    assertThat(plans.keep(CASE, plan(3, "three"))).isFalse();
    assertThat(plans.find(CASE)).contains(plan(1, "one"));
    assertThat(keysOf(CASE)).hasSize(1);
  }

  @Test
  void aPlanThatWasChangedNeverLooksAsIfItWasNot() {
    plans.keep(CASE, plan(1, "one"));
    keysOf(CASE).forEach(key -> keys.destroy(key.getString("_id")));
    assertThatThrownBy(() -> plans.find(CASE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anErasedClientHasNoPlanAndGetsNone() {
    plans.keep(CASE, plan(1, "one"));
    plans.keep(OTHER, plan(1, "other"));
    plans.forget(CASE);
    assertThat(plans.find(CASE)).isEmpty();
    assertThat(keysOf(CASE)).isEmpty();
    assertThat(plans.keep(CASE, plan(1, "again"))).isFalse();
    assertThat(plans.find(OTHER)).contains(plan(1, "other"));
  }
}
