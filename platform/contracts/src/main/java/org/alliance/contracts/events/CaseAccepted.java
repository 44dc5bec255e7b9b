package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.jspecify.annotations.Nullable;

@Meaning("A report is within the mandate and has become a case. Matching looks for a firm.")
public record CaseAccepted(
    @Meaning("the case") CaseId caseId,
    @Meaning("the facts that matching needs and that a firm may see first") CaseFacts facts,
    @Meaning(
            "the client has not allowed contact with the police; this binds every later holder of the case")
        boolean doNotContactPolice,
    @Meaning("the client agrees that law firms are asked; absent in old events, which means no")
        @Nullable Boolean mayAskFirms,
    @Meaning("the number that people say over the phone; absent in old events")
        @Nullable CaseNumber caseNumber,
    @Meaning("the organisation that sent the report; absent if none did, and in old events")
        @Nullable OrganisationId sender)
    implements AllianceEvent {
  /// Of a report that no organisation sent.
  public CaseAccepted(
      CaseId caseId,
      CaseFacts facts,
      boolean doNotContactPolice,
      @Nullable Boolean mayAskFirms,
      @Nullable CaseNumber caseNumber) {
    this(caseId, facts, doNotContactPolice, mayAskFirms, caseNumber, null);
  }

  /// Consent is recorded, never presumed.
  public boolean maySeekFirms() {
    return Boolean.TRUE.equals(mayAskFirms);
  }
}
