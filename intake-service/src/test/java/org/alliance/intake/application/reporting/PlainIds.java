package org.alliance.intake.application.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.question.Answers;

/// Ids that are made as intake makes them, without its key.
public final class PlainIds implements ReportIds {
  CaseId next = CaseId.of(UUID.randomUUID());

  @Override
  public CaseId next() {
    var id = next;
    next = CaseId.of(UUID.randomUUID());
    return id;
  }

  @Override
  public String fingerprintOf(Answers draft) {
    return id(draft.content()).value();
  }

  @Override
  public String claimOf(Answers draft) {
    return draft.content();
  }

  @Override
  public CaseId ofReference(ReferenceList list, String reference) {
    return id(list + "reference" + reference);
  }

  @Override
  public CaseId ofKey(ReferenceList list, String key) {
    return id(list + "key" + key);
  }

  @Override
  public CaseId ofStrangersKey(String key, String content) {
    return id("stranger" + key + content);
  }

  @Override
  public List<CaseId> earlier(Origin origin, String reference) {
    return List.of(id("earlier" + origin.sender() + reference));
  }

  private static CaseId id(String text) {
    return CaseId.of(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }
}
