package org.alliance.contracts.events;

import java.time.Instant;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;

@Meaning(
    "Intake asks one organisation whether it takes a declined report on. The report is not handed over before the organisation accepts.")
public record HandOverOffered(
    @Meaning("the report") CaseId caseId,
    @Meaning("the number of this hand-over of the report, from 1") int number,
    @Meaning("the organisation that is asked") OrganisationId organisation,
    @Meaning("the deadline of the answer") Instant answerBy)
    implements AllianceEvent {
  public HandOverOffered {
    if (number < 1) {
      throw new IllegalArgumentException("Hand-overs are numbered from 1");
    }
  }
}
