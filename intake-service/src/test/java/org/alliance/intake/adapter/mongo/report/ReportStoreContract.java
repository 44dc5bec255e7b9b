package org.alliance.intake.adapter.mongo.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.AskedFirms;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.same.Links;
import org.alliance.intake.domain.service.DoneService;
import org.alliance.intake.domain.service.Services;
import org.alliance.testkit.AggregatesContract;

abstract class ReportStoreContract extends AggregatesContract<Report, ReportEvent> {
  private static final CaseId OTHER = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final OrganisationId PARTNER = new OrganisationId("partner-001");
  private static final List<HandOver.Past> PAST =
      List.of(new HandOver.Past(PARTNER, HandOverAnswer.TIMED_OUT, Incidents.AT));

  @Override
  protected List<Report> states() {
    return List.of(
        new Report.Absent(),
        new Report.Received(Incidents.told(Incidents.unclear())),
        new Report.NeedsReview(doubted(), List.of(ReviewReason.PLACE_UNKNOWN)),
        new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of()),
        new Report.Accepted(
            amended(),
            List.of(
                AskedFirms.of(
                    1, "firm-001", 2, 1, Refusal.CHECKED_TOO_OFTEN, Refusal.CONSENT_WITHDRAWN),
                AskedFirms.of(2, "firm-002", 0, 0),
                new AskedFirm(
                    OfferId.of(Incidents.CASE, 3),
                    new FirmId("firm-003"),
                    Optional.of(Incidents.ANSWER_BY),
                    1,
                    1,
                    Set.of(),
                    new AskedFirm.Review.Due()))),
        new Report.Withdrawn(
            new Report.Accepted(amended(), List.of()), WithdrawalReason.NOT_SAFE, false),
        new Report.Withdrawn(
            new Report.Declined(amended(), List.of(DeclineReason.SPEECH_WITHOUT_THREAT)),
            WithdrawalReason.NOT_TOLD,
            true),
        new Report.Withdrawn(
            new Report.NeedsReview(receipts(), List.of(ReviewReason.PLACE_UNKNOWN)),
            WithdrawalReason.NOT_TOLD,
            false,
            Optional.of(new WithdrawalEnd(WithdrawalEnd.Way.CALL, "staff-a", Incidents.AT))),
        new Report.Declined(
            Incidents.told(Incidents.outside()), List.of(DeclineReason.SPEECH_WITHOUT_THREAT)),
        new Report.Linked(amended(), OTHER),
        new Report.Withdrawn(new Report.Linked(amended(), OTHER), WithdrawalReason.NOT_TOLD, false),
        handed(new HandOver.NoneFits(Incidents.AT, List.of())),
        handed(new HandOver.Offered(PARTNER, Incidents.AT, Incidents.AT.plusSeconds(9), PAST)),
        handed(new HandOver.Taken(PARTNER, Incidents.AT, PAST)),
        handed(new HandOver.Returned(Incidents.AT, PAST)),
        handed(new HandOver.Settled(HandOverSettlement.CLIENT_TOLD, Incidents.AT, PAST)),
        handed(new HandOver.None(PAST)));
  }

  private static Report handed(HandOver handOver) {
    var told = Incidents.told(Incidents.outside());
    return new Report.Declined(
        new Told(
            told.original(),
            told.amendments(),
            told.wishes(),
            told.doubts(),
            told.placed(),
            told.receivedAt(),
            told.number(),
            told.assignments(),
            handOver,
            told.keeping(),
            told.links(),
            told.closing(),
            told.services()),
        List.of(DeclineReason.SPEECH_WITHOUT_THREAT));
  }

  private static Told doubted() {
    return Told.of(
        new Version(
            Incidents.unclear(),
            Wishes.NONE,
            Set.of(),
            Set.of(ReviewReason.LIKELY_DUPLICATE, ReviewReason.PROTECTIVE_ANSWER_UNCLEAR)),
        Incidents.AT,
        Optional.of(Incidents.NUMBER));
  }

  private static Told receipts() {
    var given =
        new Consent(Consent.Answer.GIVEN, Optional.of(Consent.Basis.WRITTEN))
            .recorded(Incidents.AT, Optional.of(new LanguageTag("ko")));
    return Told.of(
        new Version(
            Incidents.unclear(),
            Wishes.NONE
                .with(ConsentRecipient.PARTNERS, given)
                .with(ConsentRecipient.PARTNERS, Consent.expired(Incidents.AT))
                .with(ConsentRecipient.LAW_FIRMS, given)
                .with(Incidents.NO_POLICE)
                .with(Incidents.NO_POLICE),
            Set.of(),
            Set.of()),
        Incidents.AT,
        Optional.empty());
  }

  private static Told amended() {
    return new Told(
        Incidents.outside(),
        List.of(
            new Amendment(
                Incidents.inMandate(),
                Set.of(ReportPart.CONDUCT, ReportPart.STORY),
                Set.of(ReportPart.CONDUCT)),
            new Amendment(Incidents.unclear(), Set.of(), Set.of(ReportPart.STORY))),
        Incidents.WISHES,
        Set.of(),
        Optional.of(UsState.NJ),
        Optional.empty(),
        Optional.empty(),
        Assignments.NONE
            .assigned(new FirmId("firm-a"), Incidents.AT)
            .ended(new FirmId("firm-a"), EngagementEnding.HANDED_BACK, Incidents.AT)
            .assigned(new FirmId("firm-b"), Incidents.AT),
        HandOver.nothing(),
        new Keeping(
            Optional.of(new Keeping.Hold("staff-a", Incidents.AT, Optional.of("staff-b"))),
            Optional.of(
                new Keeping.Erasure(
                    ErasureReason.CLIENT_ASKED,
                    "staff-a",
                    Incidents.AT,
                    Optional.of(Incidents.AT),
                    Optional.empty()))),
        new Links(
            List.of(
                new Link(
                    OTHER,
                    85,
                    List.of(LinkReason.SAME_PHONE, LinkReason.SAME_NAME),
                    Link.Answer.OPEN))),
        Optional.of(new Closing(true, Incidents.AT)),
        new Services(
            List.of(
                new DoneService(
                    new ConnectionId("c-1"),
                    new FirmId("firm-a"),
                    ServiceCategory.COUNSELLING,
                    Incidents.AT,
                    Optional.of(ServiceAnswer.NOT_AS_AGREED)),
                new DoneService(
                    new ConnectionId("c-2"),
                    new FirmId("firm-a"),
                    ServiceCategory.LAWSUIT,
                    Incidents.AT,
                    Optional.empty()))));
  }

  @Override
  protected String id() {
    return Incidents.CASE.value();
  }
}
