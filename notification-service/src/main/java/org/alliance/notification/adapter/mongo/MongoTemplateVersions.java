package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.TemplateVersion;
import org.alliance.notification.application.template.TemplateVersions;
import org.alliance.notification.application.template.Text;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `template_versions`: `{ _id: name, language and number, name, language, number,
/// subject, body, by, at, why }`. People make few of them, so that all are read at once.
final class MongoTemplateVersions implements TemplateVersions {
  private static final String COLLECTION = "template_versions";
  private static final String NAME = "name";
  private static final String LANGUAGE = "language";
  private static final String NUMBER = "number";

  private final MongoOperations mongo;

  MongoTemplateVersions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<TemplateVersion> latest() {
    var latest = new LinkedHashMap<TemplateId, TemplateVersion>();
    mongo
        .find(new Query().with(Sort.by(NUMBER)), Document.class, COLLECTION)
        .forEach(found -> latest.put(version(found).id(), version(found)));
    return List.copyOf(latest.values());
  }

  @Override
  public List<TemplateVersion> of(TemplateId id) {
    return mongo
        .find(
            Query.query(where(NAME).is(id.name()).and(LANGUAGE).is(id.language()))
                .with(Sort.by(Sort.Order.desc(NUMBER))),
            Document.class,
            COLLECTION)
        .stream()
        .map(MongoTemplateVersions::version)
        .toList();
  }

  @Override
  public boolean add(TemplateVersion version) {
    var id = version.id();
    try {
      mongo.insert(
          new Document("_id", id.name() + "/" + id.language() + "/" + version.number())
              .append(NAME, id.name())
              .append(LANGUAGE, id.language())
              .append(NUMBER, version.number())
              .append("subject", version.text().subject())
              .append("body", version.text().body())
              .append("by", version.by())
              .append("at", Date.from(version.at()))
              .append("why", version.why()),
          COLLECTION);
      return true;
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
  }

  private static TemplateVersion version(Document found) {
    return new TemplateVersion(
        new TemplateId(found.getString(NAME), found.getString(LANGUAGE)),
        found.getInteger(NUMBER),
        new Text(found.getString("subject"), found.getString("body")),
        found.getString("by"),
        found.getDate("at").toInstant(),
        found.getString("why"));
  }
}
