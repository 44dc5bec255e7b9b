package org.alliance.intake.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.intake.domain.report.ReportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every cell: each part, reader, state of the report, relation, consent, consent to names, and
/// purpose.
class AccessTableTests {
  private static final Set<FilePart> FOR_CONTACT =
      EnumSet.of(FilePart.SAFE_CONTACT, FilePart.INSTRUCTIONS, FilePart.CONSENTS);
  private static final boolean[] BOTH = {false, true};

  private static List<Situation> all(Reader reader) {
    var situations = new ArrayList<Situation>();
    for (var status : ReportStatus.values()) {
      for (var relation : Relation.values()) {
        for (var consent : BOTH) {
          for (var names : BOTH) {
            for (var toCall : BOTH) {
              situations.add(new Situation(reader, status, relation, consent, names, toCall));
            }
          }
        }
      }
    }
    return situations;
  }

  /// The table of the decisions in other words: not by part and rule, but by reader.
  private static boolean opens(FilePart part, Situation of) {
    if (of.status() == ReportStatus.ABSENT) {
      return false;
    }
    return switch (of.reader()) {
      case HOTLINE -> EnumSet.of(Relation.SENT, Relation.CODE_TOLD).contains(of.relation());
      case PARTNER ->
          of.relation() == Relation.SENT
              || (of.relation() == Relation.HANDED_OVER
                  && of.status() == ReportStatus.HANDED_OVER
                  && of.consentLives()
                  && FOR_CONTACT.contains(part));
      case TRIAGE ->
          of.status() == ReportStatus.NEEDS_REVIEW
              && of.relation() == Relation.HELD
              && (of.toCall() || part != FilePart.IDENTITY);
      case COORDINATOR -> true;
      case OVERSIGHT -> false;
      case FIRM ->
          of.status() == ReportStatus.IN_MANDATE
              && of.consentLives()
              && (of.relation() == Relation.ASSIGNED
                  || (of.relation() == Relation.TRANSFERS && part == FilePart.SAFE_CONTACT)
                  || (of.relation() == Relation.ASKED
                      && part == FilePart.PARTIES
                      && of.nameConsent()));
    };
  }

  @ParameterizedTest
  @EnumSource(Reader.class)
  void opensWhatTheDecisionsSayAndNothingElse(Reader reader) {
    for (var part : FilePart.values()) {
      for (var situation : all(reader)) {
        var verdict = AccessTable.verdict(part, situation);
        assertThat(!(verdict instanceof Verdict.Refused))
            .as("%s %s: %s", part, situation, verdict)
            .isEqualTo(opens(part, situation));
        assertThat(verdict instanceof Verdict.BreakGlass)
            .as("%s %s: %s", part, situation, verdict)
            .isEqualTo(
                reader == Reader.COORDINATOR
                    && situation.status() != ReportStatus.ABSENT
                    && !FOR_CONTACT.contains(part));
      }
    }
  }

  /// Of 672 situations a reader.
  @Test
  void opensThisManyCells() {
    var opened = new EnumMap<Reader, Integer>(Reader.class);
    for (var reader : Reader.values()) {
      var count = 0;
      for (var part : FilePart.values()) {
        count +=
            (int)
                all(reader).stream()
                    .filter(of -> !(AccessTable.verdict(part, of) instanceof Verdict.Refused))
                    .count();
      }
      opened.put(reader, count);
    }
    assertThat(opened)
        .isEqualTo(
            Map.of(
                Reader.HOTLINE,
                7 * 6 * 2 * 8,
                Reader.PARTNER,
                7 * 6 * 8 + 3 * 4,
                Reader.TRIAGE,
                5 * 8 + 4,
                Reader.COORDINATOR,
                7 * 6 * 12 * 8,
                Reader.FIRM,
                6 * 4 + 4 + 2,
                Reader.OVERSIGHT,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, ABSENT, NONE, false, NOT_ASSIGNED",
    "IDENTITY, IN_MANDATE, NONE, true, NOT_ASSIGNED",
    "IDENTITY, IN_MANDATE, ASKED, true, NOT_ASSIGNED",
    "PARTIES, IN_MANDATE, ASKED, true, NAME_CONSENT_MISSING",
    "PARTIES, IN_MANDATE, ASKED, false, CONSENT_WITHDRAWN",
    "IDENTITY, IN_MANDATE, ASSIGNED, false, CONSENT_WITHDRAWN",
    "IDENTITY, WITHDRAWN, ASSIGNED, true, CLIENT_WITHDREW",
    "IDENTITY, IN_MANDATE, TRANSFERS, true, ASSIGNMENT_OVER",
    "IDENTITY, IN_MANDATE, NOT_ON_TEAM, true, NOT_ON_TEAM",
    "SAFE_CONTACT, IN_MANDATE, WALLED, true, WALLED",
    "PARTIES, IN_MANDATE, WALLED, true, WALLED",
    "STORY, IN_MANDATE, PERSON_UNKNOWN, true, PERSON_UNKNOWN",
    "SAFE_CONTACT, IN_MANDATE, OVER, true, ASSIGNMENT_OVER",
    "SAFE_CONTACT, WITHDRAWN, TRANSFERS, true, CLIENT_WITHDREW",
    "SAFE_CONTACT, IN_MANDATE, TRANSFERS, false, CONSENT_WITHDRAWN"
  })
  void tellsAFirmWhyNot(
      FilePart part, ReportStatus status, Relation relation, boolean consent, AccessRefusal why) {
    assertThat(
            AccessTable.verdict(
                part, new Situation(Reader.FIRM, status, relation, consent, false, false)))
        .isEqualTo(new Verdict.Refused(why));
  }

  @Test
  void tellsOnlyCoordinatorsThatThereIsNoFile() {
    for (var reader : Reader.values()) {
      var absent = new Situation(reader, ReportStatus.ABSENT, Relation.NONE, false, false, false);
      var strange =
          new Situation(reader, ReportStatus.IN_MANDATE, Relation.NONE, false, false, false);
      for (var part : FilePart.values()) {
        assertThat(AccessTable.verdict(part, absent))
            .isEqualTo(
                reader == Reader.COORDINATOR
                    ? new Verdict.Refused(AccessRefusal.NO_SUCH_FILE)
                    : AccessTable.verdict(part, strange));
      }
    }
  }

  @Test
  void tellsEachOtherReaderWhyNot() {
    assertThat(refusal(FilePart.STORY, Reader.HOTLINE)).isEqualTo(AccessRefusal.CODE_NEEDED);
    assertThat(refusal(FilePart.STORY, Reader.PARTNER)).isEqualTo(AccessRefusal.NOT_SENT_BY_YOU);
    assertThat(refusal(FilePart.STORY, Reader.TRIAGE)).isEqualTo(AccessRefusal.NOT_HELD_BY_YOU);
    assertThat(refusal(FilePart.STORY, Reader.OVERSIGHT)).isEqualTo(AccessRefusal.ROLE_NEVER);
    assertThat(
            AccessTable.verdict(
                FilePart.IDENTITY,
                new Situation(
                    Reader.TRIAGE, ReportStatus.NEEDS_REVIEW, Relation.HELD, false, false, false)))
        .isEqualTo(new Verdict.Refused(AccessRefusal.ONLY_TO_CALL));
  }

  private static AccessRefusal refusal(FilePart part, Reader reader) {
    var situation =
        new Situation(reader, ReportStatus.IN_MANDATE, Relation.NONE, true, false, true);
    return ((Verdict.Refused) AccessTable.verdict(part, situation)).reason();
  }
}
