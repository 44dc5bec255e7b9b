package org.alliance.intake.application.reporting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.ReportCheck.Checked.Faulty;
import org.alliance.intake.application.reporting.ReportCheck.Checked.Sound;
import org.alliance.intake.application.reporting.ReportNames.Name;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.same.Likeness;
import org.alliance.intake.domain.same.Link;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Takes a report in: checks the answers, puts the person into the vault, and keeps and decides the
/// report. The order makes sure that a crash leaves no acknowledged report without its person. A
/// report gets its number when it is kept first. A reference names one report: other content under
/// it amends that report.
public final class SubmittingReports {
  private static final Fault TOO_MANY_AMENDMENTS =
      new Fault(
          "reference",
          "too-many-amendments",
          "Other content has come "
              + Told.MOST_AMENDMENTS
              + " times under this reference, and all of it is kept. Check that it names one report, and tell a coordinator what has to be changed");

  private static final Likeness SAME_CONTENT = new Likeness(100, List.of(LinkReason.SAME_CONTENT));

  private final ReportCheck check;
  private final Vault vault;
  private final ReportIds ids;
  private final ReportNames names;
  private final ToldBefore toldBefore;
  private final SameReports same;
  private final CaseNumbers numbers;
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final LaterVersions laterVersions;
  private final Clock clock;

  public SubmittingReports(
      ReportCheck check,
      Vault vault,
      ReportIds ids,
      ToldBefore toldBefore,
      SameReports same,
      CaseNumbers numbers,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      LaterVersions laterVersions,
      Clock clock) {
    this.check = check;
    this.vault = vault;
    this.ids = ids;
    names = new ReportNames(ids, this::find);
    this.toldBefore = toldBefore;
    this.same = same;
    this.numbers = numbers;
    this.reports = reports;
    this.laterVersions = laterVersions;
    this.clock = clock;
  }

  public Submission submit(Answers answers, Origin origin) {
    var content = ids.fingerprintOf(answers);
    return switch (check.check(answers, origin.channel(), origin.sender(), origin.via(), content)) {
      case Faulty(var faults) -> new Submission.Rejected(faults);
      case Sound(var read, var person) -> {
        var version = recorded(read, origin);
        var name = names.of(answers, origin, content);
        var before = find(name.id());
        yield before instanceof Report.Absent
            ? kept(
                name,
                new Incoming(
                    withDoubts(version, origin.doubts()),
                    person,
                    answers,
                    toldBefore(person, name, answers)),
                List.of(),
                Optional.of(numbers.give(name.id())))
            : Report.toldOf(before).numberOf(content).isPresent()
                ? kept(name.id(), version)
                : kept(
                    name,
                    new Incoming(version, person, answers, List.of()),
                    persons(name.id(), before),
                    Optional.empty());
      }
    };
  }

  /// Keeps what is told later of a report that is there. The same told again changes nothing.
  ///
  /// @throws IllegalStateException if there is no such report
  public Submission amend(CaseId id, Answers answers, Origin origin) {
    var content = ids.fingerprintOf(answers);
    var before = find(id);
    var known = Report.toldOf(before).numberOf(content).isPresent();
    return switch (check.check(answers, origin.channel(), origin.sender(), origin.via(), content)) {
      case Faulty(var faults) -> new Submission.Rejected(faults);
      case Sound(var version, var person) ->
          known
              ? kept(id, version)
              : kept(
                  new Name(id, true, false),
                  new Incoming(version, person, answers, List.of()),
                  persons(id, before),
                  Optional.empty());
    };
  }

  /// One version of a report on its way.
  ///
  /// @param toldBefore the report that has told the same, if any
  private record Incoming(Version version, Person person, Answers answers, List<Link> toldBefore) {}

  /// The same was most likely told before, if nothing but its content can show it. A person looks
  /// before a second firm is asked.
  private List<Link> toldBefore(Person person, Name name, Answers answers) {
    if (!person.tellsOfSomebody()) {
      return List.of();
    }
    var other = toldBefore.claim(ids.claimOf(answers), name.id(), clock.instant());
    return other
        .filter(id -> name.isByContent() && !id.equals(name.id()))
        .map(id -> Link.open(id, SAME_CONTENT))
        .stream()
        .toList();
  }

  /// Each consent gets its receipt.
  private Version recorded(Version version, Origin origin) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Version(
        version.incident(),
        version.wishes().recorded(at, origin.language()),
        version.told(),
        version.doubts());
  }

  private static Version withDoubts(Version version, Set<ReviewReason> more) {
    var doubts = new HashSet<>(version.doubts());
    doubts.addAll(more);
    return new Version(version.incident(), version.wishes(), version.told(), doubts);
  }

  private List<Person> persons(CaseId id, Report report) {
    return Report.contents(report).stream()
        .flatMap(content -> vault.open(id, content).stream())
        .toList();
  }

  /// @param known whom the report told of before. Another version may come at the same moment; then
  ///   parts may be told otherwise that are the same, and none is taken for the same that is not
  /// @param number that the report gets if nobody has kept it meanwhile
  private Submission kept(
      Name name, Incoming incoming, List<Person> known, Optional<CaseNumber> number) {
    var version = incoming.version();
    var person = incoming.person();
    var content = version.incident().content();
    if (!person.fields().isEmpty()) {
      vault.keep(name.id(), content, person);
    }
    var personal = person.partsToldOtherwise(known);
    var submit =
        new Submit(
            name.id(),
            version,
            personal,
            name.amends(),
            clock.instant(),
            number,
            likely(name.id(), incoming));
    var submission =
        switch (reports.handle(name.id().value(), submit)) {
          case Decision.Happened<ReportEvent, Refusal> _ -> kept(name.id(), version);
          case Decision.Refused<ReportEvent, Refusal>(var reason) -> {
            forget(name.id(), content);
            yield reason == Refusal.TOO_MANY_AMENDMENTS
                ? new Submission.Rejected(List.of(TOO_MANY_AMENDMENTS))
                : new Submission.ReferenceTaken();
          }
        };
    number.filter(given -> !isKept(given, submission)).ifPresent(numbers::giveBack);
    return submission;
  }

  /// What is about nobody is like nobody else's.
  private List<Link> likely(CaseId id, Incoming incoming) {
    if (!incoming.person().tellsOfSomebody()) {
      return List.of();
    }
    var found = same.keepAndFind(id, incoming.answers(), incoming.version());
    var others = incoming.toldBefore().stream().map(Link::other).toList();
    return Stream.concat(
            incoming.toldBefore().stream(),
            found.stream().filter(link -> !others.contains(link.other())))
        .toList();
  }

  private void forget(CaseId id, String content) {
    vault.forget(id, content);
    same.forget(id, content);
  }

  private static boolean isKept(CaseNumber number, Submission submission) {
    return submission instanceof Submission.Kept kept && kept.number().equals(Optional.of(number));
  }

  private Submission kept(CaseId id, Version version) {
    var report = find(id);
    var told = Report.toldOf(report);
    var content = version.incident().content();
    var number = told.numberOf(content);
    if (number.isEmpty()) {
      // It tells nothing otherwise, so that its person is known already.
      forget(id, content);
    }
    if (number.orElse(0) > 0) {
      laterVersions.kept(id, report);
    }
    var isNew =
        number.equals(Optional.of(0)) && told.original().via().equals(version.incident().via());
    return new Submission.Kept(id, report, !isNew, number.orElse(0));
  }

  /// The report that has this number.
  public Optional<CaseId> find(CaseNumber number) {
    return numbers
        .reportOf(number)
        .filter(id ->
            !(find(id) instanceof Report.Absent)
                && Report.toldOf(find(id)).number().equals(Optional.of(number)));
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }
}
