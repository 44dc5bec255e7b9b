package org.alliance.intake.adapter.mongo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.adapter.mongo.report.PlantedText;
import org.alliance.intake.application.vault.KeptPersons.Kept;
import org.alliance.intake.application.vault.Person;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoVaultIT {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseId OTHER = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final String CANARY = "CANARY Minji Kim 김민지";
  private static final Person PERSON =
      new Person(Map.of("name", CANARY, "phone", CANARY + " phone", "narrative", CANARY + " hit"));

  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoVault vault = vault(0, NOW);

  private MongoVault vault(int keyByte, Instant now) {
    var key = TestKeys.of(keyByte);
    return new MongoVault(
        mongo, key, new MongoPersonKeys(mongo, key), Clock.fixed(now, ZoneOffset.UTC));
  }

  private Document stored(String owner) {
    return mongo.findById(owner, Document.class, "vault");
  }

  @Test
  void opensWhatItKept() {
    vault.keep(CASE, "content", PERSON);
    assertThat(vault.open(CASE, "content")).contains(PERSON);
    assertThat(vault.open(CASE, "other")).isEmpty();
  }

  @Nested
  class KeepsNothingReadable {
    @Test
    void inAnyByteOfAnyCollection() {
      vault.keep(CASE, "content", PERSON);
      assertThat(mongo.getCollectionNames()).contains("vault");
      assertThat(PlantedText.collectionsWith(mongo, "CANARY")).isEmpty();
      assertThat(PlantedText.collectionsWith(mongo, "김민지")).isEmpty();
    }

    /// A search that finds nothing has to be shown to find what was planted.
    @Test
    void andTheSearchFindsWhatIsPlanted() {
      var bytes = new Binary(CANARY.getBytes(StandardCharsets.UTF_8));
      mongo.insert(new Document("name", CANARY), "plain");
      mongo.insert(new Document("deep", new Document("name", CANARY)), "nested");
      mongo.insert(new Document("list", List.of(new Document("n", bytes))), "bytes");
      mongo.insert(new Document(Map.of("cases", new Document(CANARY, 1))), "names");
      mongo.insert(new Document("name", "CANAR"), "clean");
      assertThat(PlantedText.collectionsWith(mongo, CANARY))
          .containsExactlyInAnyOrder("plain", "nested", "bytes", "names");
    }
  }

  @Nested
  class OpensNothing {
    @Test
    void withAnotherKey() {
      vault.keep(CASE, "content", PERSON);
      assertThatThrownBy(() -> vault(1, NOW).open(CASE, "content"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining("CANARY");
    }

    @Test
    void ofWhichAFieldWasSwappedWithAnother() {
      vault.keep(CASE, "content", PERSON);
      var document = stored(CASE + "/content");
      var fields = document.get("fields", Document.class);
      var name = fields.get("name");
      fields.put("name", fields.get("phone"));
      fields.put("phone", name);
      mongo.save(document, "vault");
      isNotOpened(CASE, "content");
    }

    @Test
    void ofWhichAFieldWasRenamed() {
      vault.keep(CASE, "content", PERSON);
      var document = stored(CASE + "/content");
      var fields = document.get("fields", Document.class);
      fields.put("safeToContact", fields.remove("narrative"));
      mongo.save(document, "vault");
      isNotOpened(CASE, "content");
    }

    @Test
    void thatWasMovedToAnotherPerson() {
      vault.keep(CASE, "content", PERSON);
      vault.keep(OTHER, "content", new Person(Map.of("name", "Somebody")));
      var mine = stored(CASE + "/content");
      var theirs = stored(OTHER + "/content");
      theirs
          .get("fields", Document.class)
          .put("name", mine.get("fields", Document.class).get("name"));
      mongo.save(theirs, "vault");
      isNotOpened(OTHER, "content");
      mongo.save(new Document(mine).append("_id", OTHER + "/content"), "vault");
      isNotOpened(OTHER, "content");
      mongo.save(new Document(mine).append("_id", CASE + "/another"), "vault");
      isNotOpened(CASE, "another");
    }

    @Test
    void ofWhichABitWasChanged() {
      vault.keep(CASE, "content", PERSON);
      var document = stored(CASE + "/content");
      var sealed = document.get("fields", Document.class).get("name", Binary.class).getData();
      sealed[sealed.length - 1] ^= 1;
      document.get("fields", Document.class).put("name", new Binary(sealed));
      mongo.save(document, "vault");
      isNotOpened(CASE, "content");
    }

    private void isNotOpened(CaseId id, String content) {
      assertThatThrownBy(() -> vault.open(id, content)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class Sweeping {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void looksAtAPersonUntilItIsSettled() {
      vault.ensureIndexes();
      vault.keep(CASE, "content", PERSON);
      assertThat(vault.unsettledBefore(NOW, 10)).isEmpty();
      var kept = new Kept(CASE, "content", NOW);
      assertThat(vault.unsettledBefore(NOW.plus(HOUR), 10)).containsExactly(kept);
      vault.settle(kept);
      assertThat(vault.unsettledBefore(NOW.plus(HOUR), 10)).isEmpty();
      assertThat(vault.open(CASE, "content")).contains(PERSON);
    }

    @Test
    void forgetsAPersonUnlessItIsKeptAgainSince() {
      vault.keep(CASE, "content", PERSON);
      vault.keep(OTHER, "", PERSON);
      vault(0, NOW.plus(HOUR)).keep(CASE, "content", PERSON);
      assertThat(vault.forgetUnlessKeptAgain(new Kept(CASE, "content", NOW))).isFalse();
      assertThat(vault.forgetUnlessKeptAgain(new Kept(OTHER, "", NOW))).isTrue();
      assertThat(vault.open(CASE, "content")).contains(PERSON);
      assertThat(vault.open(OTHER, "")).isEmpty();
    }

    @Test
    void keepsAPersonAnewThatWasForgotten() {
      vault.keep(CASE, "content", PERSON);
      vault.forgetUnlessKeptAgain(new Kept(CASE, "content", NOW));
      vault.keep(CASE, "content", PERSON);
      assertThat(vault.open(CASE, "content")).contains(PERSON);
    }

    @Test
    void countsThePersonsOfOldFromItsFirstLook() {
      vault.keep(CASE, "content", PERSON);
      var old = stored(CASE + "/content");
      old.remove("unsettled");
      mongo.save(old, "vault");
      var later = vault(0, NOW.plus(HOUR));
      assertThat(later.unsettledBefore(NOW.plus(HOUR), 10)).isEmpty();
      assertThat(later.unsettledBefore(NOW.plus(HOUR).plusMillis(1), 10))
          .containsExactly(new Kept(CASE, "content", NOW.plus(HOUR)));
    }
  }
}
