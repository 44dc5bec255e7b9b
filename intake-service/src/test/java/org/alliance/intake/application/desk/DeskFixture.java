package org.alliance.intake.application.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.PageCheck;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlansInMemory;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.CaseNumbersInMemory;
import org.alliance.intake.application.reporting.PlainIds;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;

/// A desk in memory, on a Tuesday at 7 pm in New York.
final class DeskFixture {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T23:00:00Z"), ZoneOffset.UTC);

  final DraftsInMemory drafts = new DraftsInMemory();
  final Codes codes = new Codes();
  final Requests requests = new Requests();
  final AuditTrailInMemory trail = new AuditTrailInMemory();
  final SubmittingReports reports;
  final RecordingClientInstructions instructions;
  final TakingCalls calls;
  final HelpingCallers callers;
  final ContactPlans plans;
  final ChangingPlans changing;
  final ConfirmingPlans confirming;

  DeskFixture() {
    var handler =
        new AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal>(
            InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
    var check = new ReportCheck(new PlacesInMemory(Set.of(UsState.NJ)), CLOCK, false);
    var vault = new VaultInMemory();
    var kept = new KeptPlansInMemory();
    plans = new ContactPlans(vault, kept);
    changing = new ChangingPlans(plans, kept, requests, CLOCK);
    var secrets = new FormSecrets(new Random(7));
    var settings =
        new FormSettings(Duration.ofHours(72), Duration.ofMinutes(30), Duration.ofSeconds(10));
    reports =
        new SubmittingReports(
            check,
            vault,
            new PlainIds(),
            (_, _, _) -> Optional.empty(),
            SameReports.OFF,
            new CaseNumbersInMemory(),
            handler,
            changing::noteAmendment,
            CLOCK);
    instructions = new RecordingClientInstructions(handler, CLOCK);
    calls = new TakingCalls(drafts, secrets, new PageCheck(check), reports, codes, settings, CLOCK);
    callers =
        new HelpingCallers(
            reports,
            instructions,
            requests,
            new HelpingCallers.Access(codes, new Opened()),
            new PlanOpenings(plans, trail, CLOCK),
            changing,
            new HelpingCallers.Receipts(drafts, secrets, settings),
            CLOCK);
    confirming = new ConfirmingPlans(callers, changing, trail, CLOCK);
  }

  static Staff worker(String organisation) {
    return new Staff(
        "worker-of-" + organisation,
        "organisation:" + organisation,
        Optional.of(new OrganisationId(organisation)),
        false,
        false,
        true);
  }

  static DeskEntry entry(long version, Map<String, String> answers) {
    var fields = new HashMap<String, List<String>>();
    fields.put("state", List.of("NJ"));
    answers.forEach((field, text) -> fields.put(field, List.of(text)));
    return new DeskEntry(version, fields, "ko", false);
  }

  static final class DraftsInMemory implements Drafts {
    private final Map<String, Draft> kept = new LinkedHashMap<>();

    @Override
    public void keep(Draft draft, Duration lasts) {
      kept.put(draft.id(), draft);
    }

    @Override
    public Optional<Draft> find(String id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean save(Draft draft, Duration lasts) {
      return find(draft.id())
          .filter(before -> before.version() == draft.version())
          .map(_ -> kept.put(draft.id(), next(draft)))
          .isPresent();
    }

    private static Draft next(Draft draft) {
      return new Draft(
          draft.id(),
          draft.version() + 1,
          draft.answers(),
          draft.campaign(),
          draft.code(),
          draft.desk(),
          draft.begunAt(),
          draft.isSuspicious(),
          draft.receipt());
    }

    @Override
    public Optional<String> idOf(SecretCode code) {
      return Optional.empty();
    }

    @Override
    public List<Draft> ofDesk(String owner, int most) {
      return kept.values().stream()
          .filter(draft -> draft.desk().filter(desk -> desk.owner().equals(owner)).isPresent())
          .limit(most)
          .toList();
    }

    @Override
    public void delete(String id) {
      kept.remove(id);
    }

    @Override
    public int deleteExpired() {
      return 0;
    }
  }

  static final class Codes implements StatusCodes {
    private final Map<SecretCode, CaseId> given = new HashMap<>();
    private long next = 1;

    @Override
    public SecretCode give(CaseId report) {
      given.values().remove(report);
      var code = SecretCode.of(next++);
      given.put(code, report);
      return code;
    }

    @Override
    public Optional<CaseId> reportOf(SecretCode code) {
      return Optional.ofNullable(given.get(code));
    }
  }

  static final class Requests implements ClientRequests {
    private final List<Open> open = new ArrayList<>();

    @Override
    public void ask(CaseId report, Kind kind) {
      if (!isOpen(report, kind)) {
        open.add(new Open(report, kind, CLOCK.instant().plusSeconds(open.size())));
      }
    }

    @Override
    public boolean isOpen(CaseId report, Kind kind) {
      return open.stream().anyMatch(one -> one.report().equals(report) && one.kind() == kind);
    }

    @Override
    public List<Open> open(int most) {
      return open.stream().sorted(Comparator.comparing(Open::since)).limit(most).toList();
    }

    @Override
    public void done(CaseId report, Kind kind) {
      open.removeIf(one -> one.report().equals(report) && one.kind() == kind);
    }
  }

  private static final class Opened implements OpenedByCode {
    private final Map<String, CaseId> opened = new HashMap<>();

    @Override
    public void open(String worker, CaseId report, Duration lasts) {
      opened.put(worker, report);
    }

    @Override
    public boolean isOpen(String worker, CaseId report) {
      return report.equals(opened.get(worker));
    }
  }

  private static final class VaultInMemory implements Vault {
    private final Map<String, Person> persons = new HashMap<>();

    @Override
    public void keep(CaseId id, String content, Person person) {
      persons.putIfAbsent(id + "/" + content, person);
    }

    @Override
    public Optional<Person> open(CaseId id, String content) {
      return Optional.ofNullable(persons.get(id + "/" + content));
    }

    @Override
    public void forget(CaseId id, String content) {
      persons.remove(id + "/" + content);
    }
  }
}
