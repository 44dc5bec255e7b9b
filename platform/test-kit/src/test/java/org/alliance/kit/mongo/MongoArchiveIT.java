package org.alliance.kit.mongo;

import java.util.List;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.alliance.kit.repair.ArchiveContract;
import org.alliance.testkit.Infrastructure;

class MongoArchiveIT extends ArchiveContract {
  @Override
  protected Archive archive(List<OutgoingEvent> events) {
    var mongo = Infrastructure.mongo();
    MongoArchive.ensureIndexes(mongo);
    new MongoDocuments(mongo, "notes")
        .archive(events.stream().map(EnvelopeDocument::archived).toList());
    return new MongoArchive(mongo);
  }
}
