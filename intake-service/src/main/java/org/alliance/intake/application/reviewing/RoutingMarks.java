package org.alliance.intake.application.reviewing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;

/// What the rules have marked. A report is marked once, when it came.
public interface RoutingMarks {
  /// @param rules the versions that found it, by
  ///   [org.alliance.intake.domain.routing.RoutingRule#reference]
  /// @param came when the report came
  record Mark(
      CaseId report, boolean urgent, List<String> groups, List<String> rules, Instant came) {
    public Mark {
      groups = List.copyOf(groups);
      rules = List.copyOf(rules);
    }
  }

  /// The first mark of a report holds.
  void keep(Mark mark);

  Map<CaseId, Mark> of(Collection<CaseId> reports);

  /// When the newest report came that was marked or passed over.
  Optional<Instant> latest();

  Set<CaseId> urgent();

  Set<CaseId> ofGroup(String group);

  /// All groups that any report was sent to, by name.
  List<String> groups();
}
