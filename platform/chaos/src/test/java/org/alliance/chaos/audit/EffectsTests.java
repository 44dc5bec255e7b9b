package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EffectsTests extends WithStore {
  private static final String CASE = "0190b7a2-0000-7000-8000-000000000001";
  private static final String OFFER = CASE + "-1";

  @Test
  void findsNothingWhereEverythingIsThereOnce() {
    caseFile(new Document("intake/report", 2L), 1, 2);
    offerMade();
    referral(OFFER);
    mail("sent");
    assertThat(audited().missing()).isEmpty();
    assertThat(audited().doubled()).isEmpty();
  }

  @Test
  void findsAnEntryThatIsThereTwice() {
    caseFile(new Document("intake/report", 2L), 1, 2, 2);
    assertThat(audited().doubled()).hasSize(1);
  }

  @Test
  void findsAPositionWithoutItsEntry() {
    caseFile(new Document("intake/report", 3L), 1, 2);
    assertThat(audited().missing()).hasSize(1);
  }

  @Test
  void findsAnEntryThatIsNotThoughTheirNumberIsRight() {
    caseFile(new Document("intake/report", 2L), 1, 3);
    assertThat(audited().missing()).hasSize(1);
  }

  @Test
  void countsTheEntriesOfManyDeliveries() {
    var heard =
        new Document("notification/delivery/" + OFFER + "-offer-email", 1L)
            .append("notification/delivery/" + OFFER + "-assignment-email", 1L);
    file(heard, entry("notification/delivery", 1), entry("notification/delivery", 1));
    assertThat(audited().missing()).isEmpty();
    assertThat(audited().doubled()).isEmpty();
  }

  @Test
  void findsAnOfferThatTheReferralDoesNotHaveAndItsMail() {
    offerMade();
    referral();
    assertThat(audited().missing()).hasSize(2);
  }

  @Test
  void findsAMailAboutNothingThatIsNotSent() {
    mail("due");
    assertThat(audited().doubled()).hasSize(1);
    assertThat(audited().missing()).hasSize(1);
  }

  private Effects audited() {
    var effects = new Effects(store);
    effects.audit();
    return effects;
  }

  private void caseFile(Document heard, long... reports) {
    file(
        heard,
        Arrays.stream(reports).mapToObj(n -> entry("intake/report", n)).toArray(Document[]::new));
  }

  private void file(Document heard, Document... entries) {
    insert(
        "case-tracking",
        "case_files",
        new Document("_id", CASE)
            .append("src", heard)
            .append("state", new Document("entries", List.of(entries))));
  }

  private static Document entry(String source, long n) {
    return new Document("source", source).append("seq", n);
  }

  private void offerMade() {
    insert(
        "matching",
        "events",
        new Document("_id", "matching:" + CASE + ":1")
            .append("type", "offer-made.v1")
            .append("subject", CASE)
            .append("body", "{\"offerId\":\"" + OFFER + "\"}"));
  }

  private void referral(String... offers) {
    var out = Arrays.stream(offers).map(id -> new Document("_id", id)).toList();
    insert(
        "matching",
        "referrals",
        new Document("_id", CASE).append("state", new Document("out", out)));
  }

  private void mail(String word) {
    insert(
        "notification",
        "deliveries",
        new Document("_id", OFFER + "-offer-email").append("state", new Document("word", word)));
  }

  private void insert(String database, String collection, Document document) {
    store.getDatabase(database).getCollection(collection).insertOne(document);
  }
}
