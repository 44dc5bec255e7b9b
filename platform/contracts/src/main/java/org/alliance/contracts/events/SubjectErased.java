package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ErasureReason;

@Meaning(
    "Everything that tells who a client is has been erased, and nothing brings it back. Codes and dates stay, so that counts stay right. A holder of free text about the case erases it, too.")
public record SubjectErased(
    @Meaning("the case") CaseId caseId, @Meaning("the reason") ErasureReason reason)
    implements AllianceEvent {}
