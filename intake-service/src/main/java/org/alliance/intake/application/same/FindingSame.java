package org.alliance.intake.application.same;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.same.Likeness;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.same.Links;
import org.alliance.intake.domain.same.TraceKind;
import org.alliance.intake.domain.same.Traces;

/// Looks reports up by what they share, and compares only those that were found.
public final class FindingSame implements SameReports {
  /// The newest reports that share something rare with a report.
  private static final int MOST_OF_FEW = 48;

  /// The newest that share something that many share.
  private static final int MOST_OF_MANY = 24;

  /// A phone or an e-mail address of this many reports belongs to a hotline or an organisation.
  private static final int COMMON_FROM = 8;

  /// A report may follow its traces by this time; then its sender or this service has died.
  private static final Duration MAY_FOLLOW = Duration.ofDays(1);

  private final TraceReading reading;
  private final TraceStore store;
  private final Function<CaseId, Report> reports;
  private final Clock clock;
  private final int likelyFrom;

  /// @param likelyFrom reports with this score or a higher one are linked
  public FindingSame(
      TraceReading reading,
      TraceStore store,
      Function<CaseId, Report> reports,
      Clock clock,
      int likelyFrom) {
    this.reading = reading;
    this.store = store;
    this.reports = reports;
    this.clock = clock;
    this.likelyFrom = likelyFrom;
  }

  @Override
  public List<Link> keepAndFind(CaseId id, Answers answers, Version version) {
    var traces = reading.read(answers, version.incident());
    if (traces.isEmpty()) {
      return List.of();
    }
    store.keep(id, version.incident().content(), traces, clock.instant());
    return like(traces, Set.of(id), likelyFrom).limit(Links.MOST).toList();
  }

  @Override
  public Stream<Link> like(Answers answers, Incident incident) {
    return like(reading.read(answers, incident), Set.of(), 0);
  }

  @Override
  public void forget(CaseId id, String content) {
    store.forget(id, content);
  }

  /// @param least leaves out links with a lower score: whether a report is live costs a look at the
  ///   whole report
  /// @return the highest score first
  private Stream<Link> like(Traces traces, Set<CaseId> except, int least) {
    var found = new LinkedHashSet<>(store.sharing(traces.strong(), MOST_OF_FEW));
    found.addAll(store.sharing(traces.blocks(), MOST_OF_MANY));
    var ids = new HashSet<>(found);
    ids.addAll(except);
    var all = store.of(ids);
    var own =
        except.stream()
            .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
            .map(TraceStore.Traced::traces)
            .reduce(traces, Traces::and);
    return found.stream()
        .filter(id -> !except.contains(id))
        .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
        .map(other -> linked(own, other))
        .filter(link -> !link.reasons().isEmpty() && link.score() >= least)
        .sorted(
            Comparator.comparingInt(Link::score)
                .reversed()
                .thenComparing(link -> link.other().value()))
        .filter(link -> isLive(link.other(), Objects.requireNonNull(all.get(link.other())).at()));
  }

  private Link linked(Traces own, TraceStore.Traced other) {
    return Link.open(other.id(), Likeness.of(own, other.traces(), common(own, other.traces())));
  }

  private Set<TraceKind> common(Traces one, Traces other) {
    return Likeness.sharedContacts(one, other).stream()
        .filter(kind -> isCommon(kind, one.of(kind), other.of(kind)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isCommon(TraceKind kind, Collection<String> one, Collection<String> other) {
    var shared =
        one.stream().filter(other::contains).map(trace -> Traces.named(kind, trace)).toList();
    return store.sharing(shared, MOST_OF_FEW).size() >= COMMON_FROM;
  }

  /// A withdrawal may be undone, so that a withdrawn report counts until it is confirmed.
  private boolean isLive(CaseId id, Instant tracedAt) {
    return switch (reports.apply(id)) {
      case Report.Absent _ -> tracedAt.plus(MAY_FOLLOW).isAfter(clock.instant());
      case Report.Linked _ -> false;
      case Report.Withdrawn withdrawn ->
          withdrawn.end().isEmpty()
              && !(withdrawn.before() instanceof Report.Linked)
              && !Report.isErased(withdrawn);
      case Report report -> !Report.isErased(report);
    };
  }
}
