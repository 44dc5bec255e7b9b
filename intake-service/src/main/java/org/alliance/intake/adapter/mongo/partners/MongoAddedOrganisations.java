package org.alliance.intake.adapter.mongo.partners;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.AddedOrganisation;
import org.alliance.intake.application.directory.AddedOrganisations;
import org.alliance.intake.application.directory.Organisation;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `added_organisations`: one document a version, `{ _id: organisation/version,
/// organisation, version, name, states, services, spoken, byInterpreter, interpretsAny, phone, url,
/// hours, source, verified, at, by }`.
final class MongoAddedOrganisations implements AddedOrganisations {
  private static final String COLLECTION = "added_organisations";
  private static final String ORGANISATION = "organisation";
  private static final String VERSION = "version";

  private final MongoOperations mongo;

  MongoAddedOrganisations(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index(ORGANISATION, Sort.Direction.ASC).on(VERSION, Sort.Direction.DESC));
  }

  @Override
  public List<AddedOrganisation> latest() {
    var byId = new LinkedHashMap<String, AddedOrganisation>();
    read(new Query()).forEach(version -> byId.putIfAbsent(version.facts().id(), version));
    return List.copyOf(byId.values());
  }

  @Override
  public List<AddedOrganisation> versions(String id) {
    return read(Query.query(Criteria.where(ORGANISATION).is(id)));
  }

  private List<AddedOrganisation> read(Query query) {
    query.with(Sort.by(Sort.Order.asc(ORGANISATION), Sort.Order.desc(VERSION)));
    return mongo.find(query, Document.class, COLLECTION).stream()
        .map(MongoAddedOrganisations::version)
        .toList();
  }

  @Override
  public boolean add(AddedOrganisation version) {
    try {
      mongo.insert(document(version), COLLECTION);
      return true;
    } catch (DuplicateKeyException faster) {
      return false;
    }
  }

  private static Document document(AddedOrganisation version) {
    var facts = version.facts();
    return new Document("_id", facts.id() + "/" + version.version())
        .append(ORGANISATION, facts.id())
        .append(VERSION, version.version())
        .append("name", facts.name())
        .append("states", facts.states().stream().map(UsState::name).sorted().toList())
        .append("services", facts.services().stream().sorted().toList())
        .append("spoken", tags(facts.spoken()))
        .append("byInterpreter", tags(facts.byInterpreter()))
        .append("interpretsAny", facts.interpretsAny())
        .append("phone", facts.phone())
        .append("url", facts.url())
        .append("hours", facts.hours())
        .append("source", version.source())
        .append("verified", version.verified().toString())
        .append("at", Date.from(version.at()))
        .append("by", version.by());
  }

  private static AddedOrganisation version(Document stored) {
    var verified = LocalDate.parse(stored.getString("verified"));
    return new AddedOrganisation(
        new Organisation(
            stored.getString(ORGANISATION),
            stored.getString("name"),
            stored.getList("states", String.class).stream()
                .map(UsState::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            Set.copyOf(stored.getList("services", String.class)),
            languages(stored.getList("spoken", String.class)),
            languages(stored.getList("byInterpreter", String.class)),
            stored.getBoolean("interpretsAny"),
            stored.getString("phone"),
            stored.getString("url"),
            stored.getString("hours"),
            Integer.toString(verified.getYear())),
        stored.getString("source"),
        verified,
        stored.getInteger(VERSION),
        stored.getDate("at").toInstant(),
        stored.getString("by"));
  }

  private static List<String> tags(List<LanguageTag> languages) {
    return languages.stream().map(LanguageTag::value).toList();
  }

  private static List<LanguageTag> languages(List<String> tags) {
    return tags.stream().map(LanguageTag::new).toList();
  }
}
