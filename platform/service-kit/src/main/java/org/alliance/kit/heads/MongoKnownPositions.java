package org.alliance.kit.heads;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Versioned;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Reads positions from the aggregates that take the events in.
public final class MongoKnownPositions implements KnownPositions {
  private final MongoOperations mongo;
  private final Collection<StreamReader> readers;

  public MongoKnownPositions(MongoOperations mongo, Collection<StreamReader> readers) {
    this.mongo = mongo;
    this.readers = List.copyOf(readers);
  }

  @Override
  public boolean reads(EventStream stream) {
    return readerOf(stream).isPresent();
  }

  @Override
  public Map<String, Known> of(EventStream stream, Collection<String> subjects) {
    return readerOf(stream).map(reader -> of(reader, subjects)).orElse(Map.of());
  }

  private Map<String, Known> of(StreamReader reader, Collection<String> subjects) {
    var ids = subjects.stream().map(reader.idOf()).distinct().toList();
    var query = Query.query(Criteria.where("_id").in(ids));
    query.fields().include("_id", "src", "heldAt");
    var found =
        mongo.find(query, Document.class, reader.aggregates().mapping().collection()).stream()
            .collect(Collectors.toMap(document -> document.getString("_id"), one -> one));
    var known = new HashMap<String, Known>();
    for (var subject : subjects) {
      var id = reader.idOf().apply(subject);
      var document = found.get(id);
      if (document != null) {
        known.put(subject, known(document, Versioned.sourceOf(reader.stream(), subject, id)));
      }
    }
    return known;
  }

  private static Known known(Document document, String source) {
    var last =
        Optional.ofNullable(document.get("src", Document.class))
            .map(positions -> positions.get(source))
            .map(position -> ((Number) position).longValue())
            .orElse(0L);
    return new Known(last, document.containsKey("heldAt"));
  }

  private Optional<StreamReader> readerOf(EventStream stream) {
    return readers.stream().filter(reader -> reader.stream() == stream).findFirst();
  }
}
