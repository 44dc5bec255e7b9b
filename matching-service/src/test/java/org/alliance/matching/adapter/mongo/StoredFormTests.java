package org.alliance.matching.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.matching.domain.referral.Referrals;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The form that documents have had since they were first stored. What is compared here was written
/// by hand: codes and ids are plain strings.
class StoredFormTests {
  private static final String REFERRAL =
      """
      {"word": "escalated", "caseId": "123e4567-e89b-12d3-a456-426614174000", "caseNumber": "%s",
       "facts": {"usState": "CA", "area": "941", "speaks": ["ko"], "reads": [], "services": ["compensation"], "urgency": "soon"},
       "since": {"$date": "2026-03-10T09:30:00Z"}, "searching": {"$date": "2026-03-10T09:30:00Z"},
       "past": [{"_id": "123e4567-e89b-12d3-a456-426614174000-1", "madeAt": {"$date": "2026-03-10T09:30:00Z"},
         "answerBy": {"$date": "2026-03-11T09:30:00Z"}, "outcome": "declined", "reason": "conflict", "version": "1",
         "considered": 3, "removed": {"admitted-in-state": 2}, "eligible": 1,
         "chosen": {"firm": "first", "fit": "same", "kilometres": 12, "chance": 900000, "language": 500000, "distance": 200000,
           "area": 100000, "urgency": 50000, "expected": 765000, "price": 15000, "fairness": 5000, "interpreter": 0, "net": 745000},
         "top": [{"firm": "first", "fit": "same", "kilometres": 12, "chance": 900000, "language": 500000, "distance": 200000,
           "area": 100000, "urgency": 50000, "expected": 765000, "price": 15000, "fairness": 5000, "interpreter": 0, "net": 745000}],
         "askedWith": [], "batchOf": 1}],
       "out": [], "lastOfferAt": {"$date": "2026-03-10T09:30:00Z"}, "excluded": [], "handedOverAfter": 0,
       "escalation": {"reason": "all-declined", "at": {"$date": "2026-03-10T09:30:00Z"}, "considered": 3,
         "removed": {"admitted-in-state": 3}},
       "stops": [], "changed": true}
      """
          .formatted(Referrals.NUMBER.orElseThrow());

  private static final String FIRM =
      """
      {"firm": "firm-001", "offices": [{"usState": "CA", "area": "941"}],
       "lawyers": [{"_id": "l-1", "admissions": ["CA"], "languages": ["en"], "areas": ["lawsuit"]}],
       "quotaPerQuarter": 5, "mostPerWeek": 2, "areaQuotas": {"lawsuit": 1}, "paused": true, "changed": true}
      """;

  @Test
  void ofAReferralIsWrittenAndRead() {
    var document = ReferralDocument.of(Referrals.WITH_COORDINATOR);
    assertThat(written(document)).isEqualTo(Document.parse(REFERRAL));
    assertThat(
            MatchingStore.converter()
                .read(ReferralDocument.class, Document.parse(REFERRAL))
                .toDomain())
        .isEqualTo(Referrals.WITH_COORDINATOR);
  }

  @Test
  void ofAFirmIsWrittenAndRead() {
    var firm =
        new FirmProfile.Known(
            new FirmFacts(
                new FirmId("firm-001"),
                List.of(new Office(UsState.CA, new Zip3("941"))),
                List.of(
                    new Lawyer(
                        new LawyerId("l-1"),
                        List.of(UsState.CA),
                        List.of(LanguageTag.ENGLISH),
                        List.of(ServiceCategory.LAWSUIT))),
                new Capacity(5, 2, Map.of(ServiceCategory.LAWSUIT, 1)),
                true));
    assertThat(written(FirmDocument.of(firm))).isEqualTo(Document.parse(FIRM));
    assertThat(MatchingStore.converter().read(FirmDocument.class, Document.parse(FIRM)).toDomain())
        .isEqualTo(firm);
  }

  private static Document written(Object document) {
    var written = new Document();
    MatchingStore.converter().write(document, written);
    return Document.parse(written.toJson());
  }
}
