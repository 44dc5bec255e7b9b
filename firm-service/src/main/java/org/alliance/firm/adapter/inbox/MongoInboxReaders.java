package org.alliance.firm.adapter.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.firm.application.inbox.InboxReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// A document for each person of a firm. Each write changes its own fields only, so that two tabs
/// do not undo each other's work.
final class MongoInboxReaders implements InboxReaders {
  private static final String COLLECTION = "inbox_readers";

  private final MongoOperations mongo;

  MongoInboxReaders(MongoOperations mongo) {
    this.mongo = mongo;
  }

  record ReaderDocument(
      @Id String id,
      @Nullable List<ViewPart> views,
      @Nullable List<SeenPart> seen,
      @Nullable Instant seenAt) {}

  record ViewPart(String key, String name, String query) {}

  record SeenPart(String line, String mark) {}

  @Override
  public Notes notes(Reader reader) {
    return Optional.ofNullable(mongo.findOne(of(reader), ReaderDocument.class, COLLECTION))
        .map(MongoInboxReaders::notes)
        .orElse(Notes.NONE);
  }

  private static Notes notes(ReaderDocument document) {
    var seen = new HashMap<String, String>();
    Objects.requireNonNullElse(document.seen, List.<SeenPart>of())
        .forEach(part -> seen.put(part.line, part.mark));
    return new Notes(
        Objects.requireNonNullElse(document.views, List.<ViewPart>of()).stream()
            .map(part -> new SavedView(part.key, part.name, part.query))
            .toList(),
        seen,
        Optional.ofNullable(document.seenAt));
  }

  @Override
  public void addView(Reader reader, SavedView view) {
    var part = new ViewPart(view.id(), view.name(), view.query());
    mongo.upsert(of(reader), new Update().push("views", part), COLLECTION);
  }

  @Override
  public void removeView(Reader reader, String id) {
    var gone = Query.query(Criteria.where("key").is(id));
    mongo.updateFirst(of(reader), new Update().pull("views", gone), COLLECTION);
  }

  @Override
  public void look(Reader reader, Map<String, String> seen, Instant at) {
    var parts =
        seen.entrySet().stream()
            .map(entry -> new SeenPart(entry.getKey(), entry.getValue()))
            .toList();
    mongo.upsert(of(reader), new Update().set("seen", parts).set("seenAt", at), COLLECTION);
  }

  private static Query of(Reader reader) {
    return Query.query(Criteria.where("_id").is(reader.firm() + "|" + reader.staff()));
  }
}
