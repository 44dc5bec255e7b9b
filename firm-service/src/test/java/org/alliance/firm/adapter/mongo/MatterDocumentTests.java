package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.domain.matter.Matters.ALL;
import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.HEARD;
import static org.alliance.firm.domain.matter.Matters.NO_POLICE;
import static org.alliance.firm.domain.matter.Matters.NUMBER;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.application.ListOrder;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.engagement.ClientAnswer;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.EngagementLetter;
import org.alliance.firm.domain.engagement.HoursEntry;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkLog;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.engagement.WorkLog.DoneStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.firm.domain.matter.OfferNotes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/// Matters as they are stored, and as they were.
class MatterDocumentTests {
  private final MappingMongoConverter converter = Stores.converter();

  @Test
  void givesEveryStateBack() {
    assertThat(ALL)
        .allSatisfy(state -> assertThat(MatterDocument.of(state).toDomain()).isEqualTo(state));
  }

  @Test
  void readsThatAClientHadLeftBeforeDaysWereKept() {
    var now = MatterDocument.of(OPEN);
    var older =
        new MatterDocument(
            MatterStatus.WITHDRAWN,
            now.caseId(),
            now.openTo(),
            now.offers(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null);
    assertThat(older.toDomain().client().hasWithdrawn()).isTrue();
    assertThat(older.toDomain().client().withdrawal().orElseThrow().on()).isEmpty();
  }

  @Test
  void readsAMatterOfWhichNothingMoreWasHeard() {
    var older =
        new MatterDocument(
            MatterStatus.ABSENT,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(older.toDomain()).isEqualTo(Matter.DECIDER.initial());
  }

  @Test
  void sortsByUrgencyThenByTheNearestDeadline() {
    assertThat(ListOrder.of(OPEN)).contains("1-001773221400-123e4567-e89b-12d3-a456-426614174000");
    assertThat(ListOrder.of(Matters.ABSENT)).isEmpty();
  }

  @Test
  void hasTheCaseNumberOnTopAndWithTheOffer() {
    var stored = written(MatterDocument.of(Matters.OPEN));
    assertThat(stored).containsEntry("caseNumber", NUMBER.value()).containsEntry("anyOpen", true);
    assertThat(stored.getList("offers", Document.class).getFirst())
        .containsEntry("caseNumber", NUMBER.value());
    assertThat(converter.read(MatterDocument.class, stored).toDomain()).isEqualTo(Matters.OPEN);
  }

  @Test
  void keepsTheWallsOfATeam() {
    var walled =
        new Matter.Engaged(
            CASE,
            List.of(Matters.assigned()),
            new Engagement(
                FIRM,
                List.of(ServiceCategory.COMPENSATION),
                Optional.of(
                    new Team(
                        Matters.TEAM.members(),
                        Matters.TEAM.languages(),
                        false,
                        List.of(new LawyerId("l-9"), new LawyerId("l-7")))),
                List.of(),
                WorkLog.EMPTY),
            HEARD);
    assertThat(converter.read(MatterDocument.class, written(MatterDocument.of(walled))).toDomain())
        .isEqualTo(walled);
  }

  @Test
  void hasWhatIsKnownOfTheIncidentAndWhatWasWritten() {
    var facts =
        new CaseFacts(
            FACTS.state(),
            FACTS.area(),
            FACTS.speaks(),
            FACTS.reads(),
            FACTS.services(),
            FACTS.urgency(),
            List.of(NO_POLICE),
            new IncidentFacts(
                List.of(Conduct.THREAT),
                List.of(BiasIndicator.SLUR),
                Optional.of(YearMonth.of(2026, 1)),
                Optional.of(DistanceBand.REGION)));
    var question =
        new OfferNotes.Question(
            new QuestionId("q-1"),
            "sealed",
            TOMORROW,
            Optional.of(new OfferNotes.Reply("sealed too", TOMORROW)));
    var offered =
        new Matter.Offered(
            CASE,
            List.of(
                new InboxOffer(
                    OFFER,
                    FIRM,
                    facts,
                    TOMORROW,
                    InboxOffer.Status.OPEN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(NUMBER),
                    new OfferNotes(
                        List.of(
                            question,
                            new OfferNotes.Question(
                                new QuestionId("q-2"), "sealed", TOMORROW, Optional.empty())),
                        Optional.of("sealed note")))),
            HEARD);
    var stored = written(MatterDocument.of(offered));
    assertThat(converter.read(MatterDocument.class, stored).toDomain()).isEqualTo(offered);
    assertThat(stored.getList("offers", Document.class).getFirst().get("notes", Document.class))
        .containsEntry("unanswered", true);
  }

  @Test
  void hasWhatTheFirmKeepsOfItsWork() {
    var agreed = new ClientAnswer(InstructionSubject.PRESS, true, DAY);
    var log =
        new WorkLog(
            Map.of(InstructionSubject.PRESS, agreed),
            Optional.of(
                new EngagementLetter(DAY, List.of(ServiceCategory.COMPENSATION), Optional.of(DAY))),
            List.of(new HoursEntry("h-1", new LawyerId("l-1"), DAY, 15)),
            Optional.of(new NextStep(StepKind.CONTACT_PRESS, DAY, Optional.of(agreed))),
            List.of(new DoneStep(StepKind.CALL_CLIENT, DAY, Optional.empty())),
            Optional.of(
                new Closing(
                    Optional.of(HandBackReason.LANGUAGE),
                    List.of(EngagementOutcome.ADVICE_GIVEN),
                    true)),
            List.of(new Contact(DAY, ContactWay.PHONE, new LawyerId("l-1"))),
            List.of(DAY));
    var ended =
        new Matter.Ended(
            CASE,
            List.of(Matters.assigned()),
            new Engagement(
                FIRM, List.of(), Optional.of(Matters.TEAM), List.of(Matters.TOLD_OTHERWISE), log),
            EngagementEnding.HANDED_BACK,
            HEARD);
    assertThat(converter.read(MatterDocument.class, written(MatterDocument.of(ended))).toDomain())
        .isEqualTo(ended);
  }

  @Test
  void keepsWhatCoversServicesThatTheFirmDidNotTakeOn() {
    var covered =
        Matter.evolve(
            Matters.ACTIVE,
            new MatterEvent.NeedNoted(
                ServiceCategory.COUNSELLING, Optional.of(NeedCover.PARTNER_ORGANISATION)));
    assertThat(covered).isNotEqualTo(Matters.ACTIVE);
    assertThat(converter.read(MatterDocument.class, written(MatterDocument.of(covered))).toDomain())
        .isEqualTo(covered);
  }

  private Document written(Object document) {
    var written = new Document();
    converter.write(document, written);
    return written;
  }
}
