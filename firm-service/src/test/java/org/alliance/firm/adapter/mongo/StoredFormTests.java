package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.domain.matter.Matters.CASE;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FACTS;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.HEARD;
import static org.alliance.firm.domain.matter.Matters.NO_POLICE;
import static org.alliance.firm.domain.matter.Matters.OFFER;
import static org.alliance.firm.domain.matter.Matters.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.WorkLog;
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
