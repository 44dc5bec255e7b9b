package org.alliance.intake.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;

/// Takes reports in, in memory.
abstract class SubmittingFixture {
  static final OrganisationId PARTNER = new OrganisationId("partner-a");
  static final Origin API =
      Origin.staff(IntakeChannel.PARTNER_API, Optional.of(PARTNER), "", "request-1");
  static final Origin FILE = Origin.row(Optional.of(PARTNER), "", "", "import-1");

  final Map<String, Person> vault = new HashMap<>();
  final Map<String, CaseId> claims = new HashMap<>();
  final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  final PlainIds ids = new PlainIds();
  final CaseNumbersInMemory numbers = new CaseNumbersInMemory();
  Runnable whenGiven = () -> {};
  final SubmittingReports submitting =
      new SubmittingReports(
          new ReportCheck(
              new PlacesInMemory(Set.of(UsState.CA)),
              Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC),
              false),
          new VaultInMemory(),
          ids,
          (claim, by, _) -> Optional.ofNullable(claims.putIfAbsent(claim, by)),
          SameReports.OFF,
          new CaseNumbersWhileSubmitting(),
          reports,
          LaterVersions.NOBODY_HEARS,
          Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC));

  static Origin stranger(String key) {
    return Origin.stranger(key, "request-" + UUID.randomUUID());
  }

  Submission.Kept kept(Answers draft, Origin origin) {
    var agreed = submitting.submit(draft, origin);
    assertThat(agreed).isInstanceOf(Submission.Kept.class);
    return (Submission.Kept) agreed;
  }

  /// Lets something happen between the number and the report.
  private final class CaseNumbersWhileSubmitting implements CaseNumbers {
    @Override
    public CaseNumber give(CaseId report) {
      var number = numbers.give(report);
      var once = whenGiven;
      whenGiven = () -> {};
      once.run();
      return number;
    }

    @Override
    public void giveBack(CaseNumber number) {
      numbers.giveBack(number);
    }

    @Override
    public Optional<CaseId> reportOf(CaseNumber number) {
      return numbers.reportOf(number);
    }
  }

  private final class VaultInMemory implements Vault {
    @Override
    public void keep(CaseId id, String content, Person person) {
      vault.putIfAbsent(id + "/" + content, person);
    }

    @Override
    public Optional<Person> open(CaseId id, String content) {
      return Optional.ofNullable(vault.get(id + "/" + content));
    }

    @Override
    public void forget(CaseId id, String content) {
      vault.remove(id + "/" + content);
    }
  }
}
