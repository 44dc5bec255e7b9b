package org.alliance.intake.adapter.mongo;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.domain.AskedFirm;
import org.alliance.intake.domain.Incidents;
import org.alliance.intake.domain.Refusal;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.testkit.AggregatesContract;

abstract class ReportStoreContract extends AggregatesContract<Report, ReportEvent> {
  @Override
  protected List<Report> states() {
    return List.of(
        new Report.Absent(),
        new Report.Received(Incidents.unclear()),
        new Report.NeedsReview(Incidents.unclear(), List.of(ReviewReason.PLACE_UNKNOWN)),
        new Report.Accepted(
            Incidents.inMandate(), Incidents.inMandate().factsIn(UsState.CA), Set.of(), List.of()),
        new Report.Accepted(
            Incidents.inMandate(),
            Incidents.inMandate().factsIn(UsState.CA),
            Set.of(ConsentRecipient.LAW_FIRMS),
            List.of(
                new AskedFirm(
                    OfferId.of(Incidents.CASE, 1),
                    new FirmId("firm-001"),
                    2,
                    1,
                    Set.of(Refusal.CHECKED_TOO_OFTEN, Refusal.CONSENT_WITHDRAWN)),
                new AskedFirm(
                    OfferId.of(Incidents.CASE, 2), new FirmId("firm-002"), 0, 0, Set.of()))),
        new Report.Withdrawn(Incidents.inMandate(), WithdrawalReason.NOT_SAFE),
        new Report.Declined(Incidents.outside(), List.of(DeclineReason.SPEECH_WITHOUT_THREAT)));
  }

  @Override
  protected String id() {
    return Incidents.CASE.value();
  }
}
