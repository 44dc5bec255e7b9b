package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Query;

class MongoDocumentsIT extends DocumentsContract {
  @Override
  protected Documents documents() {
    var documents = new MongoDocuments(Infrastructure.mongo(), "notes");
    documents.ensureIndexes(List.of());
    return documents;
  }

  @Test
  void leavesOutWhatCannotBeReadAndGoesOn() {
    Notes.say(notes, "a", "one");
    Notes.say(notes, "b", "two");
    documents.update("a", 1, new Document("v", 2L).append("state", null), List.of());
    var found = new ArrayList<String>();
    notes.forEach(each -> found.add(each.id()));
    assertThat(found).containsExactly("b");
    assertThat(notes.find(new Query())).extracting(Versioned::id).containsExactly("b");
  }

  @Test
  void makesTheIndexesThatAServiceNamesWithThoseOfTheKit() {
    var mongo = Infrastructure.mongo();
    var mapping = Notes.MAPPING.withIndexes(new Index("state.words", Sort.Direction.ASC));
    var notes =
        new MongoAggregates<>(
            mongo, mapping, new EventCodec(), Clock.systemUTC(), OutboxSignal.NOBODY);
    notes.ensureIndexes(mongo);
    assertThat(mongo.indexOps("notes").getIndexInfo())
        .flatExtracting(IndexInfo::getIndexFields)
        .extracting(field -> field.getKey())
        .contains("state.words", "outAt", "gapAt", "parkedAt");
  }
}
