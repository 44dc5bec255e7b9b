package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;

class MongoDocumentsIT extends DocumentsContract {
  @Override
  protected Documents documents() {
    var documents = new MongoDocuments(Infrastructure.mongo(), "notes");
    documents.ensureIndexes(List.of());
    return documents;
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
