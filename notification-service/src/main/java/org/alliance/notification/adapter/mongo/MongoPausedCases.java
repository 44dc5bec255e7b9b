package org.alliance.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.notification.application.PausedCases;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `paused_cases`: `{ _id: case id, withdrawn, consentWithdrawn, contactForbidden,
/// complained, stopped, acted: { firm id: true }, ended: { name of an offer: true } }`; a case of
/// which nothing was heard is not in it.
final class MongoPausedCases implements PausedCases {
  private static final String COLLECTION = "paused_cases";
  private static final String WITHDRAWN = "withdrawn";
  private static final String CONSENT_WITHDRAWN = "consentWithdrawn";

  private static final String ACTED = "acted";
  private static final String ENDED = "ended";
  private static final String COMPLAINED = "complained";
  private static final Map<String, ContactRule> RULES =
      Map.of(
          "stopped",
          ContactRule.CASE_STOPPED,
          "withdrawn",
          ContactRule.WITHDRAWN,
          "contactForbidden",
          ContactRule.CONTACT_FORBIDDEN,
          COMPLAINED,
          ContactRule.CONTACT_NOT_ALLOWED);
  private static final String CONTACT_FORBIDDEN = "contactForbidden";
  private static final String STOPPED = "stopped";

  private final MongoOperations mongo;

  MongoPausedCases(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public boolean isPaused(CaseId id) {
    var found = find(id);
    return found.getBoolean(WITHDRAWN, false) || found.getBoolean(CONSENT_WITHDRAWN, false);
  }

  @Override
  public Optional<ContactRule> ruleForClient(CaseId id) {
    var found = find(id);
    return RULES.entrySet().stream()
        .filter(rule -> found.getBoolean(rule.getKey(), false))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder());
  }

  @Override
  public boolean isStopped(CaseId id) {
    return find(id).getBoolean(STOPPED, false);
  }

  private Document find(CaseId id) {
    return Objects.requireNonNullElseGet(
        mongo.findById(id.value(), Document.class, COLLECTION), Document::new);
  }

  @Override
  public void setContactForbidden(CaseId id, boolean forbidden) {
    set(id, CONTACT_FORBIDDEN, forbidden);
  }

  @Override
  public boolean hasActed(CaseId id, FirmId firm) {
    return find(id).get(ACTED, new Document()).getBoolean(firm.value(), false);
  }

  @Override
  public void setActed(CaseId id, FirmId firm, boolean acted) {
    set(id, ACTED + "." + firm.value(), acted);
  }

  @Override
  public boolean hasEnded(CaseId id, String name) {
    return find(id).get(ENDED, new Document()).getBoolean(name, false);
  }

  @Override
  public void setEnded(CaseId id, String name) {
    set(id, ENDED + "." + name, true);
  }

  @Override
  public void setComplained(CaseId id, boolean complained) {
    set(id, COMPLAINED, complained);
  }

  @Override
  public void setStopped(CaseId id, boolean stopped) {
    set(id, STOPPED, stopped);
  }

  @Override
  public void setWithdrawn(CaseId id, boolean withdrawn) {
    set(id, WITHDRAWN, withdrawn);
  }

  @Override
  public void setConsentWithdrawn(CaseId id, boolean withdrawn) {
    set(id, CONSENT_WITHDRAWN, withdrawn);
  }

  private void set(CaseId id, String why, boolean value) {
    mongo.upsert(Query.query(where("_id").is(id.value())), Update.update(why, value), COLLECTION);
  }
}
