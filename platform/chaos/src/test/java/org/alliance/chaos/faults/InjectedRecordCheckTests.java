package org.alliance.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.alliance.chaos.audit.Injected.Bad;
import org.alliance.chaos.audit.Injected.Fate;
import org.alliance.chaos.audit.WithStore;
import org.alliance.contracts.EventStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class InjectedRecordCheckTests extends WithStore {
  private static final String SUBJECT = "0190b7a2-0000-7000-8000-000000000001";
  private static final String PLACE = "alliance.firm.firm/0/7";

  @Test
  void whatNobodyCanReadIsADeadLetterOfEachReader() {
    assertThat(of(Fate.BURIED).wrong()).hasSize(2);
    insert("matching", "dead_letters", new Document("_id", PLACE + "@1767607200000"));
    assertThat(of(Fate.BURIED).wrong()).hasSize(1);
    insert("notification", "dead_letters", new Document("_id", PLACE + "@1767607200001"));
    assertThat(of(Fate.BURIED).wrong()).isEmpty();
    assertThat(of(Fate.BURIED).letters()).isEqualTo(2);
  }

  @Test
  void whatNobodyCanReadIsNoDeadLetterOfAnyoneElse() {
    insert("matching", "dead_letters", new Document("_id", PLACE));
    insert("notification", "dead_letters", new Document("_id", PLACE));
    insert("intake", "dead_letters", new Document("_id", PLACE));
    assertThat(of(Fate.BURIED).wrong()).hasSize(1);
  }

  @Test
  void whatAnAggregateCannotTakeIsParkedThereAndBuriedWhereThereIsNone() {
    assertThat(of(Fate.PARKED).wrong()).hasSize(2);
    insert("notification", "dead_letters", new Document("_id", PLACE));
    insert(
        "matching",
        "firms",
        new Document("_id", SUBJECT)
            .append("heldAt", new Date())
            .append(
                "held",
                List.of(new Document("subject", SUBJECT).append("fault", "SomeException"))));
    assertThat(of(Fate.PARKED).wrong()).isEmpty();
    assertThat(of(Fate.PARKED).parked()).isEqualTo(1);
  }

  @Test
  void whatIsPassedOverIsCounted() {
    assertThat(of(Fate.SKIPPED).wrong())
        .containsExactly("firms: " + SUBJECT + " of FIRM was not counted");
    insert(
        "matching",
        "firms",
        new Document("_id", SUBJECT).append("src", new Document("firm/firm", 1L)));
    assertThat(of(Fate.SKIPPED).wrong()).isEmpty();
  }

  private InjectedRecordCheck of(Fate fate) {
    return InjectedRecordCheck.of(store, List.of(new Bad(EventStream.FIRM, PLACE, SUBJECT, fate)));
  }

  private void insert(String database, String collection, Document document) {
    store.getDatabase(database).getCollection(collection).insertOne(document);
  }
}
