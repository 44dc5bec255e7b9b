package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.chaos.audit.Auditor.Finding;
import org.alliance.contracts.EventStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The judge has to be able to find someone guilty: one report that came as far as its three
/// readers, and what is done to it.
class AuditorTests extends WithStore {
  private static final String CASE = "0190b7a2-0000-7000-8000-000000000001";
  private static final Map<String, Set<String>> TOLD = Map.of("key", Set.of(CASE));

  @Test
  void acquitsAReportThatEverybodyHasHeard() {
    heardByAll();
    assertThat(audited(TOLD).all()).isEmpty();
  }

  @Test
  void findsAReportThatIsGone() {
    heardByAll();
    assertThat(audited(Map.of("other", Set.of(CASE.replace('1', '2')))).lost())
        .hasSize(2)
        .anyMatch(what -> what.contains("was acknowledged and is gone"))
        .anyMatch(what -> what.contains("is not in the vault"));
  }

  @Test
  void findsTwoIdsForOneKey() {
    heardByAll();
    assertThat(audited(Map.of("key", Set.of(CASE, "other"))).lost())
        .anyMatch(what -> what.contains("several ids"));
  }

  @Test
  void findsAPersonWhoIsNotInTheVault() {
    heardByAll();
    delete("intake", "vault");
    assertThat(audited(TOLD).lost())
        .containsExactly("the person of report " + CASE + " is not in the vault");
  }

  @Test
  void findsAHoleInTheArchive() {
    heardByAll();
    delete("intake", "events");
    assertThat(audited(TOLD).lost())
        .anyMatch(what -> what.startsWith("archive of intake/report " + CASE));
  }

  @Test
  void findsAReaderThatIsBehind() {
    heardByAll();
    delete("firm", "matters");
    assertThat(audited(TOLD).lost())
        .containsExactly("matters " + CASE + " heard 0 of 1 of intake/report");
  }

  @Test
  void findsWhatWasNeverSent() {
    heardByAll();
    store
        .getDatabase("intake")
        .getCollection("reports")
        .updateOne(
            new Document("_id", CASE),
            new Document("$set", new Document("out", List.of(new Document("n", 1L)))));
    assertThat(audited(TOLD).lost()).containsExactly("unsent intake/report " + CASE);
  }

  @Test
  void findsAnAnswerThatNobodyKept() {
    heardByAll();
    var finding = new Auditor(store).audit(TOLD, Map.of("o-1", "accepted"), sent(), new Injected());
    assertThat(finding.lost()).hasSize(1);
  }

  @Test
  void findsADeadLetterThatNobodyInjected() {
    heardByAll();
    insert("intake", "dead_letters", new Document("_id", "alliance.intake.reports/0/7"));
    assertThat(audited(TOLD).stuck()).hasSize(1);
  }

  private Finding audited(Map<String, Set<String>> told) {
    return new Auditor(store).audit(told, Map.of(), sent(), new Injected());
  }

  private static List<TopicReader.Seen> sent() {
    return List.of(SentEventsTests.seen(EventStream.REPORT, CASE, 1, "case-accepted.v1", "{}"));
  }

  private void heardByAll() {
    var heard = new Document("intake/report", 1L);
    insert("intake", "reports", new Document("_id", CASE).append("seq", 1L));
    insert("intake", "vault", new Document("_id", CASE + "/fingerprint"));
    insert(
        "intake",
        "events",
        new Document("_id", "intake.report:" + CASE + ":1")
            .append("source", EventStream.REPORT.source())
            .append("subject", CASE)
            .append("n", 1L)
            .append("type", "case-accepted.v1")
            .append("body", "{}"));
    insert("matching", "referrals", reader(heard));
    insert("firm", "matters", reader(heard));
    var entry = new Document("source", "intake/report").append("seq", 1L);
    insert(
        "case-tracking",
        "case_files",
        reader(heard).append("state", new Document("entries", List.of(entry))));
  }

  private static Document reader(Document heard) {
    return new Document("_id", CASE).append("src", heard);
  }

  private void insert(String database, String collection, Document document) {
    store.getDatabase(database).getCollection(collection).insertOne(document);
  }

  private void delete(String database, String collection) {
    store.getDatabase(database).getCollection(collection).deleteMany(new Document());
  }
}
