package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "The offer of a hand-over is over. The report is handed over only if the answer is accepted. After declined and timed-out, a person of the Alliance has to act.")
public record HandOverAnswered(
    @Meaning("the report") CaseId caseId,
    @Meaning("the number of this hand-over of the report, from 1") int number,
    @Meaning("the organisation that was asked") OrganisationId organisation,
    @Meaning("the answer, or the way in which the offer ended without one") HandOverAnswer answer,
    @Meaning("the reason to decline; absent for other answers")
        @Nullable HandOverDeclineReason reason)
    implements AllianceEvent {
  public HandOverAnswered {
    if ((answer == HandOverAnswer.DECLINED) != (reason != null)) {
      throw new IllegalArgumentException("A declined hand-over has a reason, another has none");
    }
  }
}
