package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.EventStream;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.KnownPositions.Known;
import org.alliance.kit.heads.MongoKnownPositions;
import org.alliance.kit.heads.MongoOwnHeads;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

class MongoHeadsIT {
  private final MongoOperations mongo = Infrastructure.mongo();
  private final MongoAggregates<?, ?, ?> notes =
      new MongoAggregates<>(
          mongo, Notes.MAPPING, new EventCodec(), Clock.systemUTC(), OutboxSignal.NOBODY);
  private final String collection = Notes.MAPPING.collection();
  private final EventStream stream = EventStream.REFERRAL;

  @Test
  void countsWhatTheBrokerHasConfirmedPageByPage() {
    sent("a", 3);
    sent("b", 2, 2L);
    sent("c", 1, 1L);
    sent("d", 4);
    var own = new MongoOwnHeads(mongo, List.of(notes));
    assertThat(own.streams()).containsExactly(stream);
    var heads = new HashMap<String, Long>();
    for (var page = own.page(stream, "", 2);
        page.isPresent();
        page = own.page(stream, page.get().last(), 2)) {
      page.get().heads().ifPresent(some -> heads.putAll(some.last()));
    }
    assertThat(heads).isEqualTo(Map.of("a", 3L, "b", 1L, "d", 4L));
  }

  @Test
  void readsPositionsOfSeveralSubjectsInOneAggregate() {
    mongo.insert(
        new Document("_id", "case-1")
            .append("seq", 0L)
            .append(
                "src",
                new Document("notification/delivery/case-1-x", 2L)
                    .append("notification/delivery", 7L)),
        collection);
    mongo.insert(
        new Document("_id", "case-2")
            .append("seq", 0L)
            .append("src", new Document())
            .append("heldAt", new Date(0)),
        collection);
    var known =
        new MongoKnownPositions(
            mongo,
            List.of(
                new StreamReader(EventStream.DELIVERY, notes, subject -> subject.substring(0, 6))));
    assertThat(
            known.of(
                EventStream.DELIVERY,
                List.of("case-1-x", "case-1-y", "case-1", "case-2-x", "case-3-x")))
        .isEqualTo(
            Map.of(
                "case-1-x", new Known(2, false),
                "case-1-y", Known.NOTHING,
                "case-1", new Known(7, false),
                "case-2-x", new Known(0, true)));
    assertThat(known.reads(EventStream.REPORT)).isFalse();
  }

  private void sent(String id, long seq, Long... unsent) {
    mongo.insert(
        new Document("_id", id)
            .append("seq", seq)
            .append("out", List.of(unsent).stream().map(n -> new Document("n", n)).toList()),
        collection);
  }
}
