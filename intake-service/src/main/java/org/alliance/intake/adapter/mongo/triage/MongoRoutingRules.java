package org.alliance.intake.adapter.mongo.triage;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.routing.RoutingRules;
import org.alliance.intake.domain.routing.RoutingRule;
import org.alliance.intake.domain.routing.RoutingSearch;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `routing_rules`: `{ _id: rule/version, rule, version, name, reason, language, state,
/// channel, urgent, group, active, by, at }`. The id makes a second version of one number
/// impossible.
final class MongoRoutingRules implements RoutingRules {
  private static final String COLLECTION = "routing_rules";
  private static final String RULE = "rule";
  private static final String VERSION = "version";

  private final MongoOperations mongo;

  MongoRoutingRules(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo.indexOps(COLLECTION).createIndex(new Index(RULE, ASC).on(VERSION, ASC));
  }

  @Override
  public boolean add(RoutingRule version) {
    var search = version.search();
    try {
      mongo.insert(
          new Document("_id", version.reference())
              .append(RULE, version.id())
              .append(VERSION, version.version())
              .append("name", version.name())
              .append("reason", search.reason().map(Coded::code).orElse(null))
              .append("language", search.language().map(LanguageTag::value).orElse(null))
              .append("state", search.state().map(UsState::name).orElse(null))
              .append("channel", search.channel().map(Coded::code).orElse(null))
              .append("urgent", version.urgent())
              .append("group", version.group().orElse(null))
              .append("active", version.active())
              .append("by", version.by())
              .append("at", Date.from(version.at())),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException savedMeanwhile) {
      return false;
    }
  }

  @Override
  public List<RoutingRule> newest() {
    var byRule = new LinkedHashMap<String, RoutingRule>();
    mongo
        .find(new Query().with(Sort.by(RULE, VERSION)), Document.class, COLLECTION)
        .forEach(stored -> byRule.put(stored.getString(RULE), rule(stored)));
    var newest = new ArrayList<>(byRule.values());
    newest.sort(Comparator.comparing(RoutingRule::name).thenComparing(RoutingRule::id));
    return newest;
  }

  @Override
  public List<RoutingRule> history(String id) {
    return mongo
        .find(
            Query.query(Criteria.where(RULE).is(id)).with(Sort.by(Sort.Direction.DESC, VERSION)),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoRoutingRules::rule)
        .toList();
  }

  private static RoutingRule rule(Document stored) {
    return new RoutingRule(
        stored.getString(RULE),
        stored.getInteger(VERSION),
        stored.getString("name"),
        new RoutingSearch(
            Optional.ofNullable(stored.getString("reason"))
                .map(code -> Coded.of(ReviewReason.class, code)),
            Optional.ofNullable(stored.getString("language")).map(LanguageTag::new),
            Optional.ofNullable(stored.getString("state")).map(UsState::valueOf),
            Optional.ofNullable(stored.getString("channel"))
                .map(code -> Coded.of(IntakeChannel.class, code))),
        stored.getBoolean("urgent"),
        Optional.ofNullable(stored.getString("group")),
        stored.getBoolean("active"),
        stored.getString("by"),
        Objects.requireNonNull(stored.getDate("at")).toInstant());
  }
}
