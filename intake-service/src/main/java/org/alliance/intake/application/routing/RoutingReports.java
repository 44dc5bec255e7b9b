package org.alliance.intake.application.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.routing.RoutingRule;

/// Marks new reports by the rules. Every instance may do so at any time: the first mark of a report
/// holds, and all instances would make the same one.
public final class RoutingReports {
  private static final int MOST = 500;

  /// A report may be saved a little later than its time says, so a round looks back this far.
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private final RoutingRules rules;
  private final RoutingMarks marks;
  private final ReportsToRoute reports;

  public RoutingReports(RoutingRules rules, RoutingMarks marks, ReportsToRoute reports) {
    this.rules = rules;
    this.marks = marks;
    this.reports = reports;
  }

  /// One round.
  ///
  /// @return how many reports were looked at for the first time
  public int round() {
    var active = rules.newest().stream().filter(RoutingRule::active).toList();
    return active.stream()
        .map(RoutingRule::at)
        .min(Instant::compareTo)
        .map(oldest -> routed(active, oldest))
        .orElse(0);
  }

  private int routed(List<RoutingRule> active, Instant oldest) {
    var since =
        marks
            .latest()
            .map(time -> time.minus(OVERLAP))
            .filter(time -> time.isAfter(oldest))
            .orElse(oldest);
    var found = reports.inReviewSince(since, MOST);
    var known = marks.of(found.stream().map(Listed::id).toList());
    var fresh = found.stream().filter(listed -> !known.containsKey(listed.id())).toList();
    fresh.forEach(listed -> mark(listed, active).ifPresent(marks::keep));
    return fresh.size();
  }

  private static Optional<RoutingMarks.Mark> mark(Listed listed, List<RoutingRule> active) {
    return Report.toldOf(listed.report())
        .receivedAt()
        .map(came -> {
          var finding =
              active.stream()
                  .filter(rule -> rule.appliesSince(came) && rule.search().finds(listed.report()))
                  .toList();
          return new RoutingMarks.Mark(
              listed.id(),
              finding.stream().anyMatch(RoutingRule::urgent),
              finding.stream().flatMap(rule -> rule.group().stream()).distinct().sorted().toList(),
              finding.stream().map(RoutingRule::reference).toList(),
              came);
        });
  }
}
