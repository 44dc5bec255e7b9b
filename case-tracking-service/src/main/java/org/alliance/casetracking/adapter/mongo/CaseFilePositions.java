package org.alliance.casetracking.adapter.mongo;

import java.util.Collection;
import java.util.Map;
import org.alliance.casetracking.application.CaseSubject;
import org.alliance.contracts.EventStream;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.kit.heads.MongoKnownPositions;
import org.alliance.kit.heads.StreamReader;
import org.springframework.data.mongodb.core.MongoOperations;

/// How far the files that are shown have come with each stream, so that lost events are noticed.
final class CaseFilePositions implements KnownPositions {
  private final CaseFileGenerations files;
  private final MongoOperations mongo;

  CaseFilePositions(CaseFileGenerations files, MongoOperations mongo) {
    this.files = files;
    this.mongo = mongo;
  }

  @Override
  public boolean reads(EventStream stream) {
    return MongoConfiguration.STREAMS.contains(stream);
  }

  @Override
  public Map<String, Known> of(EventStream stream, Collection<String> subjects) {
    var aggregates = files.active().aggregates();
    var readers =
        MongoConfiguration.STREAMS.stream()
            .map(read -> new StreamReader(read, aggregates, CaseSubject::idIn))
            .toList();
    return new MongoKnownPositions(mongo, readers).of(stream, subjects);
  }
}
