package org.alliance.casetracking.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.EntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDocumentTests {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void givesBackAnEntryOfEveryType(EntryType type) {
    var entry = new Entry<>(NOON, "the/source", 7, CaseEvents.of(type.wireName()));
    assertThat(EntryDocument.of(entry).toDomain()).isEqualTo(entry);
  }

  @Test
  void hasTheFormOfTheFirstVersion() {
    var entry = new Entry<>(NOON, "intake/report", 2, CaseEvents.of("case-accepted.v1"));
    assertThat(EntryDocument.of(entry).details())
        .isEqualTo(
            Map.of(
                "state", "CA",
                "speaks", "ko",
                "urgency", "soon",
                "noPolice", "true",
                "mayAskFirms", "true",
                "caseNumber", CaseEvents.NUMBER.value()));
  }

  @Test
  void readsAnAcceptanceFromBeforeConsentAndNumbers() {
    var old = Map.of("state", "CA", "speaks", "ko en", "urgency", "soon", "noPolice", "false");
    assertThat(read("case-accepted.v1", old))
        .isInstanceOfSatisfying(
            CaseEvent.CaseAccepted.class,
            accepted -> {
              assertThat(accepted.mayAskFirms()).isEmpty();
              assertThat(accepted.number()).isEmpty();
              assertThat(accepted.speaks()).hasSize(2);
            });
  }

  @Test
  void readsAReportFromBeforeItNamedItsSender() {
    var old = Map.of("channel", "web-form", "conduct", "assault", "state", "CA");
    assertThat(read("incident-reported.v1", old))
        .isInstanceOfSatisfying(
            CaseEvent.IncidentReported.class, report -> assertThat(report.sender()).isEmpty());
  }

  /// Earlier versions stored what was not said as an empty text.
  @Test
  void readsAnAnswerWithoutAReason() {
    var details =
        Map.of(
            "firm", "firm-001",
            "offer", CaseEvents.offer(1).value(),
            "answer", "accepted",
            "reason", "");
    assertThat(read("offer-answered.v1", details))
        .isInstanceOfSatisfying(
            CaseEvent.OfferAnswered.class,
            answered -> assertThat(answered.reason()).isEqualTo(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"made-up.v1", "offer-closed.v1"})
  void keepsWhatItCannotReadAsItIs(String type) {
    var details = Map.of("firm", "firm-001", "closure", "a-newer-code", "somethingNew", "x");
    var document = new EntryDocument(NOON, "matching/referral", 3, type, details);
    var entry = document.toDomain();
    assertThat(entry.event()).isEqualTo(new CaseEvent.Other(type, details));
    assertThat(entry.type()).isEqualTo(type);
    assertThat(EntryDocument.of(entry)).isEqualTo(document);
  }

  private static CaseEvent read(String type, Map<String, String> details) {
    return new EntryDocument(NOON, "the/source", 1, type, details).toDomain().event();
  }
}
