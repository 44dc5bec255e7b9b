package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.notification.application.webhook.SealedSecrets;
import org.alliance.notification.application.webhook.WebhookEndpoints;
import org.alliance.notification.domain.webhook.Owner;
import org.alliance.notification.domain.webhook.WebhookEndpoint;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Off;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Secret;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// Collection `webhook_endpoints`: `{ _id, firm or organisation, url, secrets: [{ value, until }],
/// off }`. Values are sealed.
final class MongoWebhookEndpoints implements WebhookEndpoints {
  private static final String COLLECTION = "webhook_endpoints";
  private static final String FIRM = "firm";
  private static final String ORGANISATION = "organisation";

  /// Secrets from before they were sealed begin so; they are sealed with the next change.
  private static final String PLAIN = "whsec_";

  private final MongoOperations mongo;
  private final SealedSecrets sealing;

  MongoWebhookEndpoints(MongoOperations mongo, SealedSecrets sealing) {
    this.mongo = mongo;
    this.sealing = sealing;
  }

  @Override
  public Optional<WebhookEndpoint> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION)).map(this::endpoint);
  }

  @Override
  public List<WebhookEndpoint> of(Owner owner) {
    var own =
        switch (owner) {
          case Owner.Firm(var id) -> where(FIRM).is(id.value());
          case Owner.Partner(var id) -> where(ORGANISATION).is(id.value());
        };
    return mongo.find(Query.query(own).with(Sort.by("_id")), Document.class, COLLECTION).stream()
        .map(this::endpoint)
        .toList();
  }

  @Override
  public void put(WebhookEndpoint endpoint) {
    var id = new Document("_id", endpoint.id());
    mongo.save(
        (switch (endpoint.owner()) {
              case Owner.Firm(var firm) -> id.append(FIRM, firm.value());
              case Owner.Partner(var partner) -> id.append(ORGANISATION, partner.value());
            })
            .append("url", endpoint.url().toString())
            .append(
                "secrets",
                endpoint.secrets().stream()
                    .map(secret ->
                        new Document("value", sealing.seal(secret.value(), endpoint.id()))
                            .append("until", secret.until().map(Date::from).orElse(null)))
                    .toList())
            .append("off", endpoint.off().map(Off::code).orElse(null)),
        COLLECTION);
  }

  private WebhookEndpoint endpoint(Document found) {
    return new WebhookEndpoint(
        found.getString("_id"),
        found.containsKey(FIRM)
            ? new Owner.Firm(new FirmId(found.getString(FIRM)))
            : new Owner.Partner(new OrganisationId(found.getString(ORGANISATION))),
        URI.create(found.getString("url")),
        found.getList("secrets", Document.class, List.of()).stream()
            .map(secret ->
                new Secret(
                    opened(secret.getString("value"), found.getString("_id")),
                    Optional.ofNullable(secret.getDate("until")).map(Date::toInstant)))
            .toList(),
        Optional.ofNullable(found.getString("off")).map(code -> Coded.of(Off.class, code)));
  }

  private String opened(String value, String endpoint) {
    return value.startsWith(PLAIN) ? value : sealing.open(value, endpoint);
  }
}
