package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.clientfile.OpeningFiles.Request;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Recorded;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A firm opens the files of the cases that it has, for as long as it has them.
class OpeningForFirmsTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final CaseId CASE = Incidents.CASE;
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final Opener LAWYER = lawyer("lawyer", true, Optional.empty());

  private boolean isCurrent = true;
  private final OpeningScene scene = new OpeningScene(_ -> isCurrent, () -> NOW);

  private static Opener lawyer(String id, boolean leads, Optional<LawyerId> lawyer) {
    return new Opener(
        id,
        Set.of(Reader.FIRM),
        Optional.of(new FirmPerson(FIRM, leads, lawyer)),
        Optional.empty());
  }

  @BeforeEach
  void report() {
    scene.vault.keep(
        CASE,
        Incidents.inMandate().content(),
        new Person(Map.of("name", "Minji Kim", "phone", "201 555 0100")));
  }

  private void assign() {
    scene.handle(new NoteAssignment(OfferId.of(CASE, 1), FIRM, NOW));
  }

  private Answer open(FilePart part, Opener opener) {
    return scene.files.open(
        new Request(CASE, part, Optional.of(Purpose.CALL_CLIENT), "", Optional.empty()), opener);
  }

  private static Answer refused(AccessRefusal reason) {
    return new Answer.Refused(reason);
  }

  @Test
  void opensForAFirmFromAssignmentToEnd() {
    assertThat(open(FilePart.IDENTITY, LAWYER)).isEqualTo(refused(AccessRefusal.NOT_ASSIGNED));
    assign();
    assertThat(open(FilePart.IDENTITY, LAWYER)).isInstanceOf(Answer.Opened.class);
    scene.handle(new NoteEngagementEnd(FIRM, EngagementEnding.HANDED_BACK, NOW));
    assertThat(open(FilePart.IDENTITY, LAWYER)).isEqualTo(refused(AccessRefusal.ASSIGNMENT_OVER));
    assertThat(open(FilePart.SAFE_CONTACT, LAWYER)).isInstanceOf(Answer.Opened.class);
  }

  @Test
  void opensForTheTeamAndTheLeadAndNeverForThoseBehindAWall() {
    assign();
    var onTeam = lawyer("on-team", false, Optional.of(new LawyerId("l-1")));
    var colleague = lawyer("colleague", false, Optional.of(new LawyerId("l-2")));
    var walled = lawyer("walled", true, Optional.of(new LawyerId("l-7")));
    assertThat(open(FilePart.STORY, onTeam)).isEqualTo(refused(AccessRefusal.NOT_ON_TEAM));
    scene.handle(new NoteTeam(FIRM, List.of(new LawyerId("l-1")), List.of(new LawyerId("l-7"))));
    assertThat(open(FilePart.STORY, onTeam)).isInstanceOf(Answer.Opened.class);
    var before = scene.vault.opened();
    for (var part : FilePart.values()) {
      assertThat(open(part, colleague)).isEqualTo(refused(AccessRefusal.NOT_ON_TEAM));
      assertThat(open(part, walled)).isEqualTo(refused(AccessRefusal.WALLED));
      assertThat(open(part, LAWYER)).isEqualTo(refused(AccessRefusal.PERSON_UNKNOWN));
    }
    assertThat(scene.vault.opened()).isEqualTo(before);
    assertThat(scene.trail.facts().getLast().outcome()).isEqualTo("person-unknown");
    assertThat(scene.trail.facts().stream().filter(fact -> fact.act().equals("refused")))
        .hasSize(1 + 3 * FilePart.values().length);
  }

  @Test
  void closesForAFirmWithTheConsent() {
    assign();
    scene.handle(new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(open(FilePart.IDENTITY, LAWYER)).isEqualTo(refused(AccessRefusal.CONSENT_WITHDRAWN));
  }

  /// Every way in which a firm's right to a file ends, and what the firm hears then.
  @Test
  void closesForAFirmAtOnceAfterEachKindOfEnd() {
    var ends =
        Map.<ReportCommand, AccessRefusal>of(
            new Withdraw(CASE, WithdrawalReason.NOT_SAFE), AccessRefusal.CLIENT_WITHDREW,
            new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN),
                AccessRefusal.CONSENT_WITHDRAWN,
            new NoteEngagementEnd(FIRM, EngagementEnding.HANDED_BACK, NOW),
                AccessRefusal.ASSIGNMENT_OVER,
            new NoteEngagementEnd(FIRM, EngagementEnding.DONE, NOW), AccessRefusal.ASSIGNMENT_OVER,
            new NoteEngagementEnd(FIRM, EngagementEnding.CLIENT_LEFT, NOW),
                AccessRefusal.ASSIGNMENT_OVER);
    for (var end : ends.entrySet()) {
      assign();
      assertThat(open(FilePart.IDENTITY, LAWYER)).isInstanceOf(Answer.Opened.class);
      scene.handle(end.getKey());
      for (var part : List.of(FilePart.IDENTITY, FilePart.STORY, FilePart.PARTIES)) {
        assertThat(open(part, LAWYER)).as("%s", end).isEqualTo(refused(end.getValue()));
      }
      scene.handle(new UndoWithdrawal(CASE));
      if (!(end.getKey() instanceof NoteEngagementEnd)) {
        scene.handle(new NoteEngagementEnd(FIRM, EngagementEnding.DONE, NOW));
      }
      scene.handle(new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN));
    }
  }

  /// Before the run that ends consents has come by.
  @Test
  void closesForAFirmAtTheSecondThatTheConsentEnds() {
    assign();
    for (var given : List.of(NOW.minus(Recorded.LASTS), NOW.minus(Recorded.LASTS).plusSeconds(1))) {
      scene.handle(new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
      scene.handle(
          new ChangeConsent(
              CASE,
              ConsentRecipient.LAW_FIRMS,
              ConsentChange.GIVEN,
              Consent.of(ConsentChange.GIVEN).recorded(given, Optional.empty())));
      assertThat(open(FilePart.IDENTITY, LAWYER) instanceof Answer.Opened)
          .isEqualTo(given.plus(Recorded.LASTS).isAfter(NOW));
    }
  }

  @Test
  void closesForFirmsOnlyWhileAssignmentsAreUncertain() {
    assign();
    isCurrent = false;
    assertThat(open(FilePart.IDENTITY, LAWYER))
        .isEqualTo(refused(AccessRefusal.ASSIGNMENTS_UNCERTAIN));
    var coordinator =
        new Opener("coordinator", Set.of(Reader.COORDINATOR), Optional.empty(), Optional.empty());
    assertThat(open(FilePart.SAFE_CONTACT, coordinator)).isInstanceOf(Answer.Opened.class);
    assertThat(scene.trail.facts()).extracting(AuditFact::act).containsExactly("refused", "opened");
  }
}
