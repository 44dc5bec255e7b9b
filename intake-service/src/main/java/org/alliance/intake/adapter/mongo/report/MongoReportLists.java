package org.alliance.intake.adapter.mongo.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.ReportLists;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Reads lists by the stored key [ListOrder]; reports that have the same key are listed by id.
final class MongoReportLists implements ReportLists {
  private static final String ORDER = "state.order";

  private final MongoOperations mongo;
  private final MongoAggregates<Report, ReportEvent, ?> reports;

  MongoReportLists(MongoOperations mongo, MongoAggregates<Report, ReportEvent, ?> reports) {
    this.mongo = mongo;
    this.reports = reports;
  }

  /// Reads the keys first, so that a report that cannot be read is missing in its part only.
  @Override
  public Part list(Filter filter, Optional<Position> after, int limit) {
    return list(criteria(filter), after, limit);
  }

  Part list(Criteria which, Optional<Position> after, int limit) {
    var total = mongo.count(Query.query(which), collection());
    var query =
        Query.query(after.map(end -> new Criteria().andOperator(which, behind(end))).orElse(which))
            .with(Sort.by(ORDER, "_id"))
            .limit(limit + 1);
    query.fields().include("_id", ORDER);
    var keys = mongo.find(query, Document.class, collection());
    var own = keys.subList(0, Math.min(limit, keys.size()));
    return new Part(
        read(own),
        total,
        keys.size() > own.size() ? Optional.of(position(own.getLast())) : Optional.empty());
  }

  List<Listed> by(String field, Sort.Direction direction, Criteria which, int most) {
    var query = Query.query(which).with(Sort.by(direction, field, "_id")).limit(most);
    query.fields().include("_id");
    return read(mongo.find(query, Document.class, collection()));
  }

  private List<Listed> read(List<Document> keys) {
    var ids = keys.stream().map(key -> key.getString("_id")).toList();
    Map<String, Versioned<Report>> byId =
        reports.find(Query.query(Criteria.where("_id").in(ids))).stream()
            .collect(Collectors.toMap(Versioned::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
        .map(found -> new Listed(new CaseId(found.id()), found.state()))
        .toList();
  }

  private static Criteria criteria(Filter filter) {
    var criteria = Criteria.where("state.word").is(filter.status().code());
    filter.lawFirms().ifPresent(answer -> criteria.and("state.lawFirms").in(stored(answer)));
    filter.sender().ifPresent(own -> criteria.and("state.incident.sender").is(own.value()));
    return criteria;
  }

  /// Reports from before the answer was kept have none.
  private static List<@Nullable String> stored(Consent.Answer answer) {
    return answer == Consent.Answer.NOT_ASKED
        ? Arrays.asList(answer.code(), null)
        : List.of(answer.code());
  }

  private static Criteria behind(Position end) {
    return new Criteria()
        .orOperator(
            Criteria.where(ORDER).gt(end.order()),
            Criteria.where(ORDER).is(end.order()).and("_id").gt(end.id()));
  }

  private static Position position(Document key) {
    var state = Objects.requireNonNull(key.get("state", Document.class));
    return new Position(state.getString("order"), key.getString("_id"));
  }

  private String collection() {
    return reports.mapping().collection();
  }
}
