package org.alliance.intake.application.routing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.routing.RoutingRule;
import org.alliance.intake.domain.routing.RoutingSearch;

/// People in triage write rules and try them. A change is a new version; the old ones stay.
public final class EditingRules {
  /// Reports that a dry run looks at.
  public static final int TRIED_ON = 200;

  private final RoutingRules rules;
  private final ReportsToRoute reports;
  private final Supplier<String> ids;
  private final Clock clock;

  public EditingRules(
      RoutingRules rules, ReportsToRoute reports, Supplier<String> ids, Clock clock) {
    this.rules = rules;
    this.reports = reports;
    this.ids = ids;
    this.clock = clock;
  }

  /// A rule as somebody wrote it.
  ///
  /// @param group blank for none
  public record Wanted(
      String name, RoutingSearch search, boolean urgent, String group, boolean active) {}

  public enum Fault {
    NAME,
    GROUP,
    /// It would do nothing.
    EFFECT
  }

  public sealed interface Saved {
    record Kept(RoutingRule rule) implements Saved {}

    record Faulty(Set<Fault> faults) implements Saved {}

    /// Somebody else has saved the rule since it was read. Nothing was changed.
    record ChangedMeanwhile() implements Saved {}
  }

  /// What a dry run found.
  ///
  /// @param of how many reports it looked at
  public record Tried(List<Listed> found, int of) {
    public Tried {
      found = List.copyOf(found);
    }
  }

  public Saved create(Wanted wanted, StaffId by) {
    return saved(wanted, by, ids.get(), 1);
  }

  /// @param read the version that the writer has read
  public Saved change(String id, int read, Wanted wanted, StaffId by) {
    return saved(wanted, by, id, read + 1);
  }

  private Saved saved(Wanted wanted, StaffId by, String id, int version) {
    var faults = faults(wanted);
    if (!faults.isEmpty()) {
      return new Saved.Faulty(faults);
    }
    var rule =
        new RoutingRule(
            id,
            version,
            wanted.name().strip(),
            wanted.search(),
            wanted.urgent(),
            Optional.of(wanted.group().strip()).filter(group -> !group.isEmpty()),
            wanted.active(),
            by.value(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return rules.add(rule) ? new Saved.Kept(rule) : new Saved.ChangedMeanwhile();
  }

  private static Set<Fault> faults(Wanted wanted) {
    var faults = EnumSet.noneOf(Fault.class);
    var name = wanted.name().strip();
    var group = wanted.group().strip();
    if (name.isEmpty() || name.length() > RoutingRule.LONGEST_NAME) {
      faults.add(Fault.NAME);
    }
    if (!group.isEmpty() && !RoutingRule.isGroup(group)) {
      faults.add(Fault.GROUP);
    }
    if (group.isEmpty() && !wanted.urgent()) {
      faults.add(Fault.EFFECT);
    }
    return faults;
  }

  /// The newest reports that the search would have found when they came. Nothing is changed.
  public Tried dryRun(RoutingSearch search) {
    var newest = reports.latest(TRIED_ON);
    var found = new ArrayList<Listed>();
    newest.stream().filter(listed -> search.finds(listed.report())).forEach(found::add);
    return new Tried(found, newest.size());
  }

  public List<RoutingRule> all() {
    return rules.newest();
  }

  /// The newest version first; empty if there is no such rule.
  public List<RoutingRule> history(String id) {
    return rules.history(id);
  }
}
