package org.alliance.intake.adapter.mongo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.AuditTrail.BrokenGlass;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.audit.ChainFinding;
import org.alliance.intake.domain.audit.ChainFinding.Kind;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The trail in a store that somebody tampers with.
class MongoAuditTrailIT {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final CaseId OTHER = new CaseId("123e4567-e89b-12d3-a456-426614174001");

  private final MongoTemplate mongo = Infrastructure.mongo();
  private final MongoAuditTrail trail = new MongoAuditTrail(mongo, TestKeys.of(1));

  private static AuditFact fact(CaseId id, String staff, boolean breakGlass, long about) {
    return new AuditFact(
        Instant.parse("2026-03-09T10:00:00.123Z"),
        about > 0 ? AuditFact.LOOKED_AT : AuditFact.OPENED,
        staff,
        "coordinator",
        "",
        id.value(),
        "identity",
        "call-client",
        "",
        breakGlass,
        about,
        "");
  }

  private void append(int entries) {
    IntStream.rangeClosed(1, entries)
        .forEach(number -> trail.append(fact(CASE, "staff-" + number, false, 0)));
  }

  private void change(long seq, String field, Object value) {
    mongo.updateFirst(at(seq), Update.update(field, value), MongoAuditTrail.ENTRIES);
  }

  private Document remove(long seq) {
    return mongo.findAndRemove(at(seq), Document.class, MongoAuditTrail.ENTRIES);
  }

  private static Query at(long seq) {
    return Query.query(Criteria.where("_id").is(seq));
  }

  private void insert(Document entry, long place) {
    mongo.insert(new Document(entry).append("_id", place), MongoAuditTrail.ENTRIES);
  }

  private List<ChainFinding> findings() {
    return trail.verify(Optional.empty()).findings();
  }

  @Test
  void isSoundAsItWasWritten() {
    append(4);
    var found = trail.verify(Optional.empty());
    assertThat(found.isSound()).isTrue();
    assertThat(found.entries()).isEqualTo(4);
    assertThat(found.head()).isEqualTo(trail.find(4).orElseThrow().hash());
    assertThat(trail.ofCase(CASE, 10)).extracting(AuditEntry::seq).containsExactly(4L, 3L, 2L, 1L);
    assertThat(trail.ofCase(OTHER, 10)).isEmpty();
  }

  @Test
  void neverForksHoweverManyWriteAtOnce() throws Exception {
    var other = new MongoAuditTrail(mongo, TestKeys.of(1));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writes =
          IntStream.range(0, 40)
              .<Callable<AuditEntry>>mapToObj(number ->
                  () ->
                      (number % 2 == 0 ? trail : other)
                          .append(fact(CASE, "staff-" + number, false, 0)))
              .toList();
      for (var written : threads.invokeAll(writes)) {
        written.get();
      }
    }
    var found = trail.verify(Optional.empty());
    assertThat(found.findings()).isEmpty();
    assertThat(found.entries()).isEqualTo(40);
  }

  @Test
  void tellsWhichEntryWasChanged() {
    append(4);
    change(2, "staff", "somebody-else");
    assertThat(findings()).containsExactly(new ChainFinding(Kind.CHANGED, 2));
    change(3, "breakGlass", "no");
    change(4, "at", "yesterday");
    assertThat(findings())
        .containsExactly(
            new ChainFinding(Kind.CHANGED, 2),
            new ChainFinding(Kind.CHANGED, 3),
            new ChainFinding(Kind.CHANGED, 4));
  }

  @Test
  void tellsWhichEntryWasRemoved() {
    append(4);
    remove(2);
    assertThat(findings()).containsExactly(new ChainFinding(Kind.REMOVED, 2));
    remove(4);
    assertThat(findings())
        .containsExactly(new ChainFinding(Kind.REMOVED, 2), new ChainFinding(Kind.REMOVED, 4));
    append(1);
    assertThat(trail.find(5)).isPresent();
    assertThat(findings())
        .containsExactly(new ChainFinding(Kind.REMOVED, 2), new ChainFinding(Kind.REMOVED, 4));
  }

  @Test
  void tellsWhichEntriesChangedPlaces() {
    append(4);
    var second = remove(2);
    var third = remove(3);
    insert(second, 3);
    insert(third, 2);
    assertThat(findings())
        .containsExactly(new ChainFinding(Kind.REORDERED, 2), new ChainFinding(Kind.REORDERED, 3));
  }

  @Test
  void tellsWhichEntryWasInserted() {
    append(4);
    var made = mongo.findById(4L, Document.class, MongoAuditTrail.ENTRIES);
    insert(new Document(made).append("seq", 5L).append("staff", "nobody"), 5);
    assertThat(findings()).containsExactly(new ChainFinding(Kind.INSERTED, 5));
    mongo.insert(new Document(made).append("_id", "between"), MongoAuditTrail.ENTRIES);
    assertThat(findings())
        .containsExactly(new ChainFinding(Kind.INSERTED, 0), new ChainFinding(Kind.INSERTED, 5));
  }

  @Test
  void noticesAMissingEndEvenIfTheHeadIsGone() {
    append(2);
    mongo.remove(new Query(), MongoAuditTrail.HEADS);
    assertThat(findings()).containsExactly(new ChainFinding(Kind.HEAD_REMOVED, 2));
  }

  @Test
  void takesNoEntryOfAnotherKey() {
    append(1);
    new MongoAuditTrail(mongo, TestKeys.of(2)).append(fact(CASE, "forger", false, 0));
    assertThat(findings())
        .containsExactly(
            new ChainFinding(Kind.INSERTED, 2), new ChainFinding(Kind.HEAD_CHANGED, 2));
  }

  @Test
  void listsOpeningsByBreakGlassWithTheirSecondLook() {
    var first = trail.append(fact(CASE, "staff-1", true, 0));
    trail.append(fact(CASE, "staff-1", false, 0));
    var second = trail.append(fact(OTHER, "staff-1", true, 0));
    var look = trail.append(fact(CASE, "staff-2", false, first.seq()));
    assertThat(trail.isLookedAt(first.seq())).isTrue();
    assertThat(trail.isLookedAt(second.seq())).isFalse();
    assertThat(trail.brokenGlass(10))
        .containsExactly(
            new BrokenGlass(second, Optional.empty()), new BrokenGlass(first, Optional.of(look)));
  }
}
