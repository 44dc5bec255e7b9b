package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.application.CaseFiles;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.springframework.data.mongodb.core.query.Query;

/// The case files that are shown, and those that are being built beside them.
final class CaseFileGenerations implements CaseFiles {
  static final String NUMBER = "state.number";

  private final MongoGenerations generations;
  private final List<CaseFileGeneration> both;

  CaseFileGenerations(MongoGenerations generations, List<CaseFileGeneration> both) {
    this.generations = generations;
    this.both = List.copyOf(both);
  }

  @Override
  public CaseFile of(CaseId id) {
    return active().handling().stateOf(id.value());
  }

  @Override
  public Optional<CaseId> withNumber(CaseNumber number) {
    var query = Query.query(where(NUMBER).is(number.value())).limit(1);
    return active().aggregates().find(query).stream()
        .map(found -> new CaseId(found.id()))
        .findFirst();
  }

  CaseFileGeneration active() {
    return in(generations.now().active());
  }

  Optional<CaseFileGeneration> building() {
    return generations.now().building().map(this::in);
  }

  CaseFileGeneration in(String collection) {
    return both.stream()
        .filter(some -> some.collection().equals(collection))
        .findFirst()
        .orElseThrow();
  }

  /// Those that events go into, the shown ones last: an event that is filed while the generations
  /// change is in the files that are shown afterwards.
  List<AggregateCommandHandler<CaseFile, File, Filed, Never>> written() {
    var now = generations.now();
    return Stream.concat(now.building().stream(), Stream.of(now.active()))
        .map(collection -> in(collection).handling())
        .toList();
  }
}
