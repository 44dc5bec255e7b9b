package org.alliance.intake.application.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.routing.RoutingRule;

/// Rules, marks and reports in lists.
final class RoutingInMemory implements RoutingRules, RoutingMarks, ReportsToRoute {
  final List<RoutingRule> rules = new ArrayList<>();
  final Map<CaseId, Mark> marks = new LinkedHashMap<>();
  final List<Listed> reports = new ArrayList<>();

  @Override
  public boolean add(RoutingRule version) {
    return rules.stream().noneMatch(rule -> rule.reference().equals(version.reference()))
        && rules.add(version);
  }

  /// Newest version of each rule.
  List<RoutingRule> newestRules() {
    return rules.stream()
        .map(RoutingRule::id)
        .distinct()
        .map(id -> history(id).getFirst())
        .toList();
  }

  @Override
  public List<RoutingRule> history(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .sorted(Comparator.comparingInt(RoutingRule::version).reversed())
        .toList();
  }

  @Override
  public void keep(Mark mark) {
    marks.putIfAbsent(mark.report(), mark);
  }

  @Override
  public Map<CaseId, Mark> of(Collection<CaseId> some) {
    return some.stream().filter(marks::containsKey).collect(Collectors.toMap(id -> id, marks::get));
  }

  @Override
  public Optional<Instant> latest() {
    return marks.values().stream().map(Mark::came).max(Instant::compareTo);
  }

  @Override
  public Set<CaseId> urgent() {
    return ids(Mark::urgent);
  }

  @Override
  public Set<CaseId> ofGroup(String group) {
    return ids(mark -> mark.groups().contains(group));
  }

  private Set<CaseId> ids(Predicate<Mark> which) {
    return marks.values().stream().filter(which).map(Mark::report).collect(Collectors.toSet());
  }

  @Override
  public List<String> groups() {
    return marks.values().stream().flatMap(mark -> mark.groups().stream()).distinct().toList();
  }

  @Override
  public List<RoutingRule> newest() {
    return newestRules();
  }

  private static Instant came(Listed listed) {
    return Report.toldOf(listed.report()).receivedAt().orElseThrow();
  }

  @Override
  public List<Listed> inReviewSince(Instant time, int most) {
    return reports.stream()
        .filter(listed -> listed.report() instanceof Report.NeedsReview)
        .filter(listed -> !came(listed).isBefore(time))
        .sorted(Comparator.comparing(RoutingInMemory::came))
        .limit(most)
        .toList();
  }

  @Override
  public List<Listed> latest(int most) {
    return reports.stream()
        .sorted(Comparator.comparing(RoutingInMemory::came).reversed())
        .limit(most)
        .toList();
  }
}
