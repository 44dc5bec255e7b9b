package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.HEARD;
import static org.alliance.firm.domain.matter.Matters.NO_POLICE;
import static org.alliance.firm.domain.matter.Matters.NUMBER;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.ContactWay;
import org.alliance.contracts.values.DistanceBand;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.EngagementOutcome;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.HandBackReason;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.engagement.ClientAnswer;
import org.alliance.firm.domain.engagement.Connection;
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
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.domain.firm.Wishes;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.firm.domain.matter.OfferNotes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/// The fields and words of stored documents stay as they are: older documents are read, and older
/// instances read newer documents.
class StoredFormTests {
  private static final Document STORED_FIRM =
      Document.parse(
          """
          {"firm": "firm-001", "name": "Firm 001",
           "offices": [{"city": "San Francisco", "usState": "CA", "area": "941"}],
           "lawyers": [{"_id": "l-1", "admissions": ["CA"], "languages": ["en", "zh-Hans"],
                        "areas": ["civil-remedies"]}],
           "quotaPerQuarter": 5, "mostPerWeek": 2, "areaQuotas": {"civil-remedies": 1}, "paused": true}
          """);

  /// From before cases had numbers.
  private static final Document STORED_MATTER =
      Document.parse(
              """
              {"word": "ended", "caseId": "123e4567-e89b-12d3-a456-426614174000", "openTo": [],
               "engagement": {
                 "firm": "firm-001", "services": ["compensation"],
                 "team": {"members": [{"lawyer": "l-1", "role": "lead-counsel"}], "languages": ["ko"],
                          "interpreterArranged": false},
                 "connections": [{"_id": "c-1", "service": "counselling",
                                  "provider": "community-organisation", "status": "requested"}]},
               "ending": "handed-back",
               "client": {
                 "instructions": [{"subject": "police", "rule": "forbid", "since": "2026-03-09"}],
                 "withdrew": true, "withdrewOn": "2026-03-09",
                 "amendments": [{"number": 1, "parts": ["place"], "day": "2026-03-09"}]},
               "order": "1-001773221400-123e4567-e89b-12d3-a456-426614174000"}
              """)
          .append(
              "offers",
              List.of(
                  Document.parse(
                          """
                          {"_id": "123e4567-e89b-12d3-a456-426614174000-1", "firm": "firm-001",
                           "usState": "CA", "area": "941", "speaks": ["ko"], "reads": [],
                           "services": ["compensation"], "urgency": "soon", "status": "assigned",
                           "reason": "conflict", "conflict": "nothing-to-compare",
                           "instructions": [{"subject": "police", "rule": "forbid", "since": "2026-03-09"}]}
                          """)
                      .append("answerBy", Date.from(TOMORROW))));

  private static final Firm DESCRIBED =
      new Firm.Registered(
          new Firm.Profile(
              new FirmId("firm-001"),
              "Firm 001",
              List.of(new Firm.Office("San Francisco", UsState.CA, new Zip3("941"))),
              List.of(
                  new Firm.Lawyer(
                      new LawyerId("l-1"),
                      List.of(UsState.CA),
                      List.of(LanguageTag.ENGLISH, new LanguageTag("zh-Hans")),
                      List.of(ServiceCategory.CIVIL_REMEDIES))),
              5,
              Optional.of(2),
              Map.of(ServiceCategory.CIVIL_REMEDIES, 1),
              true));

  /// From before days were kept.
  private static final Connection CONNECTION =
      new Connection(
          new ConnectionId("c-1"),
          ServiceCategory.COUNSELLING,
          ProviderKind.COMMUNITY_ORGANISATION,
          ConnectionStatus.REQUESTED,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  private static final InboxOffer ASSIGNED =
      new InboxOffer(
          OFFER,
          FIRM,
          FACTS.with(List.of(NO_POLICE)),
          TOMORROW,
          InboxOffer.Status.ASSIGNED,
          Optional.of(OfferDeclineReason.CONFLICT),
          Optional.of(ConflictFinding.NOTHING_TO_COMPARE),
          Optional.empty());
  private static final Matter ENDED =
      new Matter.Ended(
          CASE,
          List.of(ASSIGNED),
          new Engagement(
              FIRM,
              List.of(ServiceCategory.COMPENSATION),
              Optional.of(Matters.TEAM),
              List.of(CONNECTION),
              WorkLog.EMPTY),
          EngagementEnding.HANDED_BACK,
          HEARD);

  private final MappingMongoConverter converter = Stores.converter();

  @Test
  void isReadFromOlderDocuments() {
    assertThat(converter.read(FirmDocument.class, STORED_FIRM).toDomain()).isEqualTo(DESCRIBED);
    assertThat(converter.read(MatterDocument.class, STORED_MATTER).toDomain()).isEqualTo(ENDED);
  }

  @Test
  void isWrittenAsBefore() {
    assertThat(written(FirmDocument.of(DESCRIBED))).isEqualTo(STORED_FIRM);
    assertThat(written(MatterDocument.of(ENDED))).isEqualTo(STORED_MATTER);
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
            List.of(ASSIGNED),
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
            List.of(ASSIGNED),
            new Engagement(
                FIRM, List.of(), Optional.of(Matters.TEAM), List.of(Matters.TOLD_OTHERWISE), log),
            EngagementEnding.HANDED_BACK,
            HEARD);
    assertThat(converter.read(MatterDocument.class, written(MatterDocument.of(ended))).toDomain())
        .isEqualTo(ended);
  }

  @Test
  void hasWhatAFirmSaysOfItselfAndTheHistory() {
    var profile = ((Firm.Registered) DESCRIBED).profile();
    var lawyer =
        new Firm.Lawyer(
            new LawyerId("l-1"),
            List.of(UsState.CA),
            List.of(LanguageTag.ENGLISH),
            List.of(ServiceCategory.LAWSUIT),
            Map.of(new LanguageTag("zh-Hant"), LanguageLevel.BASIC),
            Map.of(UsState.NY, BarStanding.SUSPENDED));
    var firm =
        new Firm.Registered(
            profile
                .withLawyers(List.of(lawyer))
                .with(
                    new ProfileExtras(
                        List.of(
                            new ProfileExtras.Interpreter(
                                new LawyerId("i-1"),
                                Map.of(new LanguageTag("lo"), LanguageLevel.NATIVE))),
                        List.of(
                            new ProfileExtras.Person(
                                "office-1",
                                "sealed",
                                ProfileExtras.Duty.OFFICE,
                                Optional.of(new LawyerId("l-1")))),
                        Optional.of(DAY),
                        new Exclusions(
                            List.of(new LanguageTag("yue")),
                            List.of(ServiceCategory.IMMIGRATION),
                            List.of(Conduct.STALKING)))),
            List.of(
                new ProfileHistory.Entry(
                    new ProfileHistory.Author(
                        "person-1", ProfileHistory.Side.COORDINATOR, TOMORROW),
                    List.of(new ProfileHistory.Part(ProfileHistory.What.QUOTA, "", "5", "6")),
                    2)),
            new Wishes(List.of(new LanguageTag("km")), List.of(UsState.NJ), List.of(), List.of()));
    var stored = written(FirmDocument.of(firm));
    assertThat(converter.read(FirmDocument.class, stored).toDomain()).isEqualTo(firm);
    assertThat(stored.get("extras", Document.class)).containsEntry("pausedUntil", DAY.toString());
  }

  private Document written(Object document) {
    var written = new Document();
    converter.write(document, written);
    return written;
  }
}
