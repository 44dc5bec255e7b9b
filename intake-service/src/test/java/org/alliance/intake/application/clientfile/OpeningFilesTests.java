package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.clientfile.OpeningFiles.Request;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlansInMemory;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.PersonKeysInMemory;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningFilesTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final CaseId CASE = Incidents.CASE;
  private static final SecretCode CODE = SecretCode.of(42);
  private static final Opener COORDINATOR = staff("coordinator", Reader.COORDINATOR);

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final RecordingVault vault = new RecordingVault();
  private final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final ReasonSeal seal =
      new ReasonSeal(TestKeys.of(1), new PersonKeysInMemory(TestKeys.of(1)));
  private final OpeningFiles files =
      new OpeningFiles(
          reports,
          new CodeOf(CODE, CASE),
          (_, staff) -> staff.equals("holder"),
          _ -> true,
          trail,
          seal,
          new FileContents(vault, new ContactPlans(vault, new KeptPlansInMemory())),
          Clock.fixed(NOW, ZoneOffset.UTC));

  /// One report with one code.
  private record CodeOf(SecretCode code, CaseId id) implements StatusCodes {
    @Override
    public SecretCode give(CaseId report) {
      return code;
    }

    @Override
    public Optional<CaseId> reportOf(SecretCode written) {
      return written.equals(code) ? Optional.of(id) : Optional.empty();
    }
  }

  private static Opener staff(String id, Reader... readers) {
    return new Opener(id, Set.of(readers), Optional.empty(), Optional.empty());
  }

  private static Opener of(String organisation, Reader reader) {
    return new Opener(
        "staff", Set.of(reader), Optional.empty(), Optional.of(new OrganisationId(organisation)));
  }

  @BeforeEach
  void report() {
    var incident = Incidents.inMandate();
    vault.keep(
        CASE, incident.content(), new Person(Map.of("name", "Minji Kim", "phone", "201 555 0100")));
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(incident),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  private static Request request(FilePart part, Purpose purpose, String reason) {
    return new Request(CASE, part, Optional.of(purpose), reason, Optional.empty());
  }

  private Answer open(FilePart part, Opener opener) {
    return files.open(request(part, Purpose.CALL_CLIENT, ""), opener);
  }

  private static Answer refused(AccessRefusal reason) {
    return new Answer.Refused(reason);
  }

  @Test
  void showsOnePartAndWritesItDownFirst() {
    vault.whenOpened(() -> assertThat(trail.facts()).hasSize(1));
    assertThat(open(FilePart.SAFE_CONTACT, COORDINATOR))
        .isEqualTo(
            new Answer.Opened(
                List.of(
                    new Passage("rule.contact", 0, List.of("ask")),
                    new Passage("phone", 0, List.of("201 555 0100"))),
                false));
    assertThat(trail.facts())
        .containsExactly(
            new AuditFact(
                NOW,
                "opened",
                "coordinator",
                "coordinator",
                "",
                CASE.value(),
                "safe-contact",
                "call-client",
                "",
                false,
                0,
                ""));
  }

  @Test
  void opensNothingIfTheTrailCannotBeWritten() {
    trail.breakDown();
    assertThatThrownBy(() -> open(FilePart.SAFE_CONTACT, COORDINATOR))
        .isInstanceOf(IllegalStateException.class);
    assertThat(vault.opened()).isZero();
  }

  @Test
  void asksACoordinatorForAReasonAndSealsIt() {
    assertThat(open(FilePart.IDENTITY, COORDINATOR))
        .isEqualTo(refused(AccessRefusal.REASON_MISSING));
    assertThat(vault.opened()).isZero();
    var answer =
        files.open(
            request(FilePart.IDENTITY, Purpose.KEEP_CLIENT_SAFE, " She is in danger. "),
            COORDINATOR);
    assertThat(answer)
        .isEqualTo(new Answer.Opened(List.of(new Passage("name", 0, List.of("Minji Kim"))), true));
    var fact = trail.facts().getLast();
    assertThat(fact.breakGlass()).isTrue();
    assertThat(fact.sealedReason()).isNotEmpty().doesNotContain("danger");
    assertThat(seal.open(fact.sealedReason(), CASE)).isEqualTo("She is in danger.");
  }

  @Test
  void needsAPurpose() {
    var without = new Request(CASE, FilePart.CONSENTS, Optional.empty(), "", Optional.empty());
    assertThat(files.open(without, COORDINATOR)).isEqualTo(refused(AccessRefusal.PURPOSE_MISSING));
    assertThat(files.open(request(FilePart.CONSENTS, Purpose.OTHER, " "), COORDINATOR))
        .isEqualTo(refused(AccessRefusal.REASON_MISSING));
  }

  @Test
  void opensForTheHotlineWithTheCode() {
    var stranger = of("hotline-y", Reader.HOTLINE);
    assertThat(open(FilePart.IDENTITY, of("hotline-x", Reader.HOTLINE)))
        .isInstanceOf(Answer.Opened.class);
    assertThat(open(FilePart.IDENTITY, stranger)).isEqualTo(refused(AccessRefusal.CODE_NEEDED));
    for (var code : List.of(CODE, SecretCode.of(43))) {
      var told =
          new Request(
              CASE, FilePart.IDENTITY, Optional.of(Purpose.CALL_CLIENT), "", Optional.of(code));
      assertThat(files.open(told, stranger) instanceof Answer.Opened).isEqualTo(code.equals(CODE));
    }
  }

  @Test
  void opensForTheOneInTriageWhoHoldsAReportInReview() {
    var inReview = new CaseId("123e4567-e89b-12d3-a456-426614174001");
    reports.handle(
        inReview.value(),
        new Submit(
            inReview,
            Incidents.version(Incidents.unclear()),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
    for (var staff : List.of("holder", "colleague")) {
      var answer =
          files.open(
              new Request(
                  inReview,
                  FilePart.STORY,
                  Optional.of(Purpose.DECIDE_REPORT),
                  "",
                  Optional.empty()),
              staff(staff, Reader.TRIAGE));
      assertThat(answer instanceof Answer.Opened).isEqualTo(staff.equals("holder"));
    }
    assertThat(open(FilePart.STORY, staff("holder", Reader.TRIAGE)))
        .isEqualTo(refused(AccessRefusal.NOT_HELD_BY_YOU));
  }

  @Test
  void showsReceiptsAndWhatHeldBefore() {
    reports.handle(
        CASE.value(),
        new ChangeConsent(
            CASE,
            ConsentRecipient.LAW_FIRMS,
            ConsentChange.WITHDRAWN,
            Consent.of(ConsentChange.WITHDRAWN).recorded(NOW, Optional.empty())));
    var shown = ((Answer.Opened) open(FilePart.CONSENTS, COORDINATOR)).passages();
    assertThat(shown)
        .contains(
            new Passage(
                "consent.law-firms",
                0,
                List.of("refused", "detail.basis:spoken", "detail.since:2026-03-10")),
            new Passage(
                "consent.law-firms",
                0,
                List.of(
                    "given",
                    "detail.ended:withdrawn",
                    "detail.basis:form",
                    "detail.purpose:find-lawyer",
                    "detail.with-consent:case-facts",
                    "detail.with-consent:instructions",
                    "detail.after-acceptance:safe-contact",
                    "detail.after-acceptance:identity",
                    "detail.after-acceptance:story",
                    "detail.after-acceptance:parties")));
  }

  @Test
  void writesDownRefusalsOfFilesThatAreNotThere() {
    var nowhere = new CaseId("00000000-0000-4000-8000-000000000001");
    assertThat(
            files.open(
                new Request(
                    nowhere,
                    FilePart.STORY,
                    Optional.of(Purpose.CALL_CLIENT),
                    "",
                    Optional.empty()),
                COORDINATOR))
        .isEqualTo(refused(AccessRefusal.NO_SUCH_FILE));
    assertThat(trail.facts()).hasSize(1);
  }

  @Test
  void takesTheRoleThatNeedsNoReason() {
    var both =
        new Opener(
            "both",
            Set.of(Reader.COORDINATOR, Reader.HOTLINE),
            Optional.empty(),
            Optional.of(new OrganisationId("hotline-x")));
    assertThat(open(FilePart.IDENTITY, both)).isInstanceOf(Answer.Opened.class);
    assertThat(trail.facts().getLast().role()).isEqualTo("hotline");
    assertThat(open(FilePart.IDENTITY, staff("nobody")))
        .isEqualTo(refused(AccessRefusal.ROLE_NEVER));
  }
}
