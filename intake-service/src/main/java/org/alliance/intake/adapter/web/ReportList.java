package org.alliance.intake.adapter.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.Consent;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Reports in one state: urgent ones first, then the oldest. The stored key `state.order` says so;
/// reports that have the same are listed by id.
@Component
final class ReportList {
  private static final String ORDER = "state.order";

  private final MongoOperations mongo;
  private final MongoAggregates<Report, ReportEvent, ?> reports;

  ReportList(MongoOperations mongo, MongoAggregates<Report, ReportEvent, ?> reports) {
    this.mongo = mongo;
    this.reports = reports;
  }

  /// @param state as [Report#wordFor] has it
  /// @param lawFirms the answer to whether law firms may be asked; empty for any
  /// @param sender the organisation that sent them; empty for any
  record Filter(String state, Optional<Consent.Answer> lawFirms, Optional<OrganisationId> sender) {
    private Criteria criteria() {
      var criteria = Criteria.where("state.word").is(state);
      lawFirms.ifPresent(answer -> criteria.and("state.lawFirms").in(stored(answer)));
      sender.ifPresent(own -> criteria.and("state.incident.sender").is(own.value()));
      return criteria;
    }

    /// Reports from before the answer was kept have none.
    private static List<@Nullable String> stored(Consent.Answer answer) {
      return answer == Consent.Answer.NOT_ASKED
          ? Arrays.asList(answer.code(), null)
          : List.of(answer.code());
    }
  }

  /// The keys are read first: a report that cannot be read is missing in its page, and hides none
  /// that comes after it.
  Page<ReportSummaryView> page(Filter filter, Optional<Cursor> after, int limit) {
    var all = filter.criteria();
    var total = mongo.count(Query.query(all), collection());
    var query =
        Query.query(
                after
                    .map(end -> new Criteria().andOperator(filter.criteria(), behind(end)))
                    .orElse(all))
            .with(Sort.by(ORDER, "_id"))
            .limit(limit + 1);
    query.fields().include("_id", ORDER);
    var keys = Page.of(mongo.find(query, Document.class, collection()), limit, total, this::cursor);
    var ids = keys.lines().stream().map(key -> key.getString("_id")).toList();
    var byId = read(ids);
    return new Page<>(
        ids.stream()
            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
            .map(found -> ReportSummaryView.of(new CaseId(found.id()), found.state()))
            .toList(),
        total,
        keys.next());
  }

  private Map<String, Versioned<Report>> read(List<String> ids) {
    return reports.find(Query.query(Criteria.where("_id").in(ids))).stream()
        .collect(Collectors.toMap(Versioned::id, Function.identity()));
  }

  private static Criteria behind(Cursor end) {
    var order = end.key().getFirst();
    return new Criteria()
        .orOperator(
            Criteria.where(ORDER).gt(order),
            Criteria.where(ORDER).is(order).and("_id").gt(end.key().getLast()));
  }

  private Cursor cursor(Document key) {
    var state = Objects.requireNonNull(key.get("state", Document.class));
    return Cursor.of(state.getString("order"), key.getString("_id"));
  }

  private String collection() {
    return reports.mapping().collection();
  }
}
