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
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.clientfile.OpeningFiles.Request;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteMoreTime;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names before acceptance: once, for the lead of the firm that is asked, and with the client's
/// consent to it. Everything is in the trail, refusals too.
class OpeningNamesTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final CaseId CASE = Incidents.CASE;
  private static final OfferId OFFER = OfferId.of(CASE, 1);
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final Opener LEAD = of("lead", FIRM, true, Optional.empty());

  private boolean isCurrent = true;
  private final OpeningScene scene = new OpeningScene(_ -> isCurrent, () -> NOW);

  private static Opener of(String id, FirmId firm, boolean leads, Optional<LawyerId> lawyer) {
    return new Opener(
        id,
        Set.of(Reader.FIRM),
        Optional.of(new FirmPerson(firm, leads, lawyer)),
        Optional.empty());
  }

  @BeforeEach
  void asked() {
    var incident = Incidents.inMandate();
    scene.vault.keep(
        CASE,
        incident.content(),
        new Person(
            Map.of("name", "Minji Kim", "otherParties", "Acme Foods", "phone", "201 555 0100")));
    scene.handle(change(ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN));
    scene.handle(new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY));
  }

  private void checked() {
    scene.handle(new BeginConflictCheck(CASE, OFFER, FIRM));
    scene.handle(new CheckConflict(CASE, OFFER, FIRM, ConflictFinding.NEEDS_REVIEW));
  }

  private static ChangeConsent change(ConsentRecipient recipient, ConsentChange change) {
    return new ChangeConsent(CASE, recipient, change);
  }

  private void refuses(Opener opener, AccessRefusal reason) {
    var before = scene.vault.opened();
    assertThat(scene.files.openNames(OFFER, opener)).isEqualTo(new Answer.Refused(reason));
    assertThat(scene.vault.opened()).isEqualTo(before);
    var fact = scene.trail.facts().getLast();
    assertThat(List.of(fact.act(), fact.staff(), fact.part(), fact.purpose(), fact.outcome()))
        .containsExactly("refused", opener.staffId(), "parties", "conflict-check", reason.code());
  }

  @Test
  void showsEverybodyWhoWasComparedAndWritesItDownFirst() {
    checked();
    scene.vault.whenOpened(() -> assertThat(scene.trail.facts()).hasSize(1));
    assertThat(scene.files.openNames(OFFER, LEAD))
        .isEqualTo(
            new Answer.Opened(
                List.of(new Passage("names", 0, List.of("Minji Kim", "Acme Foods"))), false));
    assertThat(scene.trail.facts())
        .containsExactly(
            new AuditFact(
                NOW,
                "opened",
                "lead",
                "firm",
                FIRM.value(),
                CASE.value(),
                "parties",
                "conflict-check",
                "",
                false,
                0,
                ""));
    refuses(LEAD, AccessRefusal.NAMES_OPENED_BEFORE);
  }

  @Test
  void refusesWithoutACheckThatNeedsAPerson() {
    refuses(LEAD, AccessRefusal.NO_REVIEW_DUE);
  }

  @Test
  void refusesWithoutTheConsentAndAfterAWithdrawal() {
    checked();
    scene.handle(change(ConsentRecipient.ASKED_FIRMS, ConsentChange.WITHDRAWN));
    refuses(LEAD, AccessRefusal.NAME_CONSENT_MISSING);
    scene.handle(change(ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN));
    scene.handle(change(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    refuses(LEAD, AccessRefusal.CONSENT_WITHDRAWN);
  }

  @Test
  void refusesAfterTheEndOfTheOfferAndForAnotherFirm() {
    checked();
    refuses(
        of("other", new FirmId("firm-002"), true, Optional.empty()), AccessRefusal.NOT_ASSIGNED);
    scene.handle(new NoteOfferEnd(OFFER));
    refuses(LEAD, AccessRefusal.NOT_ASSIGNED);
  }

  @Test
  void refusesOnceTheTimeToAnswerIsOverUntilThereIsMore() {
    checked();
    scene.handle(new NoteMoreTime(OFFER, NOW.minusSeconds(1)));
    refuses(LEAD, AccessRefusal.ANSWER_TIME_OVER);
    scene.handle(new NoteMoreTime(OFFER, NOW.plusSeconds(60)));
    assertThat(scene.files.openNames(OFFER, LEAD)).isInstanceOf(Answer.Opened.class);
  }

  @Test
  void opensForAFirmThatHadTheCaseAndIsAskedAgain() {
    for (var ending : EngagementEnding.values()) {
      var offer = OfferId.of(CASE, 2 + ending.ordinal());
      scene.handle(new NoteAssignment(OFFER, FIRM, NOW.minusSeconds(60)));
      scene.handle(new NoteEngagementEnd(FIRM, ending, NOW.minusSeconds(30)));
      scene.handle(new NoteOffer(offer, FIRM, Incidents.ANSWER_BY));
      scene.handle(new BeginConflictCheck(CASE, offer, FIRM));
      scene.handle(new CheckConflict(CASE, offer, FIRM, ConflictFinding.NEEDS_REVIEW));
      assertThat(scene.files.openNames(offer, LEAD))
          .as(ending.code())
          .isInstanceOf(Answer.Opened.class);
      scene.handle(new NoteOfferEnd(offer));
    }
  }

  @Test
  void refusesAnotherRoleAndSomebodyBehindAWall() {
    checked();
    refuses(of("member", FIRM, false, Optional.of(new LawyerId("l-1"))), AccessRefusal.NOT_ON_TEAM);
    for (var reader : List.of(Reader.COORDINATOR, Reader.HOTLINE, Reader.OVERSIGHT)) {
      refuses(
          new Opener("staff", Set.of(reader), Optional.empty(), Optional.empty()),
          AccessRefusal.ROLE_NEVER);
    }
    scene.handle(new NoteTeam(FIRM, List.of(), List.of(new LawyerId("l-7"))));
    refuses(of("walled", FIRM, true, Optional.of(new LawyerId("l-7"))), AccessRefusal.WALLED);
    refuses(LEAD, AccessRefusal.PERSON_UNKNOWN);
    assertThat(
            scene.files.openNames(
                OFFER, of("lead-2", FIRM, true, Optional.of(new LawyerId("l-2")))))
        .isInstanceOf(Answer.Opened.class);
  }

  @Test
  void refusesWhileItIsUncertainWhoIsAsked() {
    checked();
    isCurrent = false;
    refuses(LEAD, AccessRefusal.ASSIGNMENTS_UNCERTAIN);
  }

  /// The page of the check is the only door.
  @Test
  void keepsTheClientsFileClosedToAFirmThatIsAsked() {
    checked();
    for (var part : FilePart.values()) {
      assertThat(
              scene.files.open(
                  new Request(
                      CASE, part, Optional.of(Purpose.CONFLICT_CHECK), "", Optional.empty()),
                  LEAD))
          .isInstanceOf(Answer.Refused.class);
    }
    assertThat(scene.vault.opened()).isZero();
  }
}
