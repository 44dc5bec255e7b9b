package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.jspecify.annotations.Nullable;

@Meaning("A report is in mandate and has become a case. A firm is to be found for it.")
public record CaseAccepted(
    @Meaning("the case") CaseId caseId,
    @Meaning("all that matching and a firm's first look need") CaseFacts facts,
    @Meaning(
            "the client has not allowed contact with the police; every later holder is bound by it")
        boolean doNotContactPolice,
    @Meaning(
            "the client agrees that law firms are asked; absent, from before that was recorded, means no")
        @Nullable Boolean mayAskFirms,
    @Meaning("what people call the case by; absent from before cases had numbers")
        @Nullable CaseNumber caseNumber)
    implements AllianceEvent {
  /// Consent is recorded, never presumed.
  public boolean maySeekFirms() {
    return Boolean.TRUE.equals(mayAskFirms);
  }
}
