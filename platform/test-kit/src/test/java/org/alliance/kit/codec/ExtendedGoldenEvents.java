package org.alliance.kit.codec;

import static org.alliance.kit.codec.GoldenEvents.CASE;
import static org.alliance.kit.codec.GoldenEvents.FACTS;
import static org.alliance.kit.codec.GoldenEvents.FIRM;
import static org.alliance.kit.codec.GoldenEvents.KOREAN;
import static org.alliance.kit.codec.GoldenEvents.NO_POLICE;
import static org.alliance.kit.codec.GoldenEvents.OFFER;
import static org.alliance.kit.codec.GoldenEvents.ORGANISATION;
import static org.alliance.kit.codec.GoldenEvents.reported;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.junit.jupiter.params.provider.Arguments;

/// Examples of events with fields that were added after the first version.
final class ExtendedGoldenEvents {
  private static final CaseFacts INSTRUCTED =
      new CaseFacts(
          FACTS.state(),
          FACTS.area(),
          FACTS.speaks(),
          FACTS.reads(),
          FACTS.services(),
          FACTS.urgency(),
          List.of(NO_POLICE));

  private static final CaseFacts TOLD =
      new CaseFacts(
          FACTS.state(),
          FACTS.area(),
          FACTS.speaks(),
          FACTS.reads(),
          FACTS.services(),
          FACTS.urgency(),
          List.of(NO_POLICE),
          new IncidentFacts(
              List.of(Conduct.ASSAULT), List.of(BiasIndicator.SLUR), YearMonth.of(2026, 1)));

  private static final CaseNumber NUMBER = new CaseNumber("AA-7K3Q-92MD-5");

  private static final NeedChanged OPEN_AGAIN =
      new NeedChanged(CASE, FIRM, ServiceCategory.COUNSELLING, null);

  private ExtendedGoldenEvents() {}

  /// All examples, each with the form that its file is named after.
  static Stream<Arguments> byForm() {
    return Stream.of(
            of("extended", extended()),
            of("numbered", numbered()),
            of("told", told()),
            of("excluding", excluding()),
            of("wished", wished()),
            of("addressed", addressed()),
            of("by-hand", byHand()),
            of("reviewed", reviewed()),
            of("sent", sent()),
            of("open", Stream.of(OPEN_AGAIN)))
        .flatMap(examples -> examples);
  }

  private static Stream<Arguments> of(String form, Stream<AllianceEvent> examples) {
    return examples.map(example -> Arguments.of(form, example));
  }

  private static Stream<AllianceEvent> extended() {
    return Stream.of(
        new CaseAccepted(CASE, INSTRUCTED, true, true, null),
        new OfferMade(
            OFFER, CASE, FIRM, 1, Instant.parse("2026-03-10T09:30:00Z"), INSTRUCTED, null),
        new FirmChanged(
            FIRM,
            List.of(new FirmChanged.Office(UsState.CA, new Zip3("941"))),
            List.of(),
            12,
            4,
            List.of(new FirmChanged.AreaQuota(ServiceCategory.IMMIGRATION, 2)),
            false),
        new TeamStaffed(
            CASE,
            FIRM,
            List.of(new TeamStaffed.Member(new LawyerId("l-1"), TeamRole.LEAD_COUNSEL)),
            List.of(KOREAN),
            false,
            List.of(new LawyerId("l-9"), new LawyerId("l-7"))),
        new OfferAnswered(
            OFFER, CASE, FIRM, OfferAnswer.ACCEPTED, null, List.of(ServiceCategory.COMPENSATION)),
        new EngagementEnded(
            CASE,
            FIRM,
            EngagementEnding.HANDED_BACK,
            HandBackReason.LANGUAGE,
            List.of(EngagementOutcome.ADVICE_GIVEN)));
  }

  /// Examples with the number that people call a case by.
  private static Stream<AllianceEvent> numbered() {
    return Stream.of(
        reported(NUMBER, null),
        new CaseAccepted(CASE, INSTRUCTED, true, true, NUMBER),
        new OfferMade(
            OFFER, CASE, FIRM, 1, Instant.parse("2026-03-10T09:30:00Z"), INSTRUCTED, NUMBER));
  }

  /// Examples with what is known of the incident.
  private static Stream<AllianceEvent> told() {
    return Stream.of(
        new CaseAccepted(CASE, TOLD, true, true, NUMBER),
        new OfferMade(
            OFFER,
            CASE,
            FIRM,
            1,
            Instant.parse("2026-03-10T09:30:00Z"),
            TOLD,
            NUMBER,
            DistanceBand.NEAR),
        new ReferralEscalated(CASE, EscalationReason.ALL_DECLINED, TOLD, NUMBER));
  }

  /// Firms that say what they never take.
  private static Stream<AllianceEvent> excluding() {
    return Stream.of(
        new FirmChanged(
            FIRM,
            List.of(new FirmChanged.Office(UsState.CA, new Zip3("941"))),
            List.of(),
            12,
            null,
            null,
            false,
            null,
            new FirmChanged.Exclusions(
                List.of(KOREAN), List.of(ServiceCategory.COMPENSATION), List.of(Conduct.ASSAULT))));
  }

  /// Firms that say what they would take more of.
  private static Stream<AllianceEvent> wished() {
    return Stream.of(
        new FirmChanged(
            FIRM,
            List.of(new FirmChanged.Office(UsState.CA, new Zip3("941"))),
            List.of(),
            12,
            null,
            null,
            false,
            new FirmChanged.Wishes(
                List.of(KOREAN),
                List.of(UsState.CA),
                List.of(ServiceCategory.COMPENSATION),
                List.of(Conduct.ASSAULT))));
  }

  /// Examples that name whom a notice goes to.
  private static Stream<AllianceEvent> addressed() {
    return Stream.of(
        new CaseAccepted(CASE, TOLD, true, true, NUMBER, ORGANISATION),
        new ReportDeclined(CASE, List.of(DeclineReason.NO_SIGN_OF_BIAS), ORGANISATION),
        new FollowUpDue(
            CASE,
            FollowUpReason.SERVICE_ON_HOLD,
            Instant.parse("2026-03-10T09:30:00Z"),
            Instant.parse("2026-03-17T09:30:00Z"),
            FIRM));
  }

  /// A report that an organisation sent.
  private static Stream<AllianceEvent> sent() {
    return Stream.of(reported(NUMBER, ORGANISATION));
  }

  /// Examples of choices that a person made.
  private static Stream<AllianceEvent> byHand() {
    return Stream.of(
        new OfferMade(
            OFFER,
            CASE,
            FIRM,
            1,
            Instant.parse("2026-03-10T09:30:00Z"),
            TOLD,
            NUMBER,
            DistanceBand.NEAR,
            new OfferMade.HandPick(
                HandPickReason.CLIENT_WISH,
                List.of(FirmObstacle.LANGUAGE, FirmObstacle.QUOTA_FULL))));
  }

  /// A conflict that a person has found among the names.
  private static Stream<AllianceEvent> reviewed() {
    return Stream.of(new ConflictChecked(OFFER, CASE, FIRM, ConflictFinding.REVIEW_CONFLICT));
  }
}
