package org.alliance.firm.adapter.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.ResultPage;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Firms in MongoDB.
final class MongoFirmDirectory implements FirmDirectory {
  private static final int MOST_AT_ONCE = 100;

  private final MongoAggregates<Firm, Described, ?> firms;
  private final MongoOperations mongo;

  MongoFirmDirectory(MongoAggregates<Firm, Described, ?> firms, MongoOperations mongo) {
    this.firms = firms;
    this.mongo = mongo;
  }

  @Override
  public Optional<Entry> find(FirmId firm) {
    return entry(firms.load(firm.value()));
  }

  @Override
  public ResultPage<Firm.Profile> firms(Optional<List<String>> after, int limit) {
    var from = registered();
    after.ifPresent(key -> from.and("_id").gt(key.getFirst()));
    var found =
        firms.find(Query.query(from).with(Sort.by("_id")).limit(limit + 1)).stream()
            .flatMap(firm -> entry(firm).stream())
            .map(Entry::profile)
            .toList();
    var total = mongo.count(Query.query(registered()), firms.mapping().collection());
    return ResultPage.of(found, limit, total, last -> List.of(last.id().value()));
  }

  @Override
  public List<Firm.Profile> toResume(LocalDate today) {
    var due =
        registered()
            .and("state.paused")
            .is(true)
            .and("state.extras.pausedUntil")
            .lte(today.toString());
    return firms.find(Query.query(due).limit(MOST_AT_ONCE)).stream()
        .flatMap(firm -> entry(firm).stream())
        .map(Entry::profile)
        .toList();
  }

  private static Optional<Entry> entry(Versioned<Firm> found) {
    return found.state() instanceof Firm.Registered(var profile, var history)
        ? Optional.of(new Entry(profile, found.version(), history))
        : Optional.empty();
  }

  private static Criteria registered() {
    return Criteria.where("state.firm").exists(true);
  }
}
