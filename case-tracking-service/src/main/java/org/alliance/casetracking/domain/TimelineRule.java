package org.alliance.casetracking.domain;

import static org.alliance.casetracking.domain.Viewer.Desk.AUDITOR;
import static org.alliance.casetracking.domain.Viewer.Desk.COORDINATOR;
import static org.alliance.casetracking.domain.Viewer.Desk.OPS;
import static org.alliance.casetracking.domain.Viewer.Desk.TRIAGE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.casetracking.domain.Viewer.Desk;
import org.alliance.contracts.values.FirmId;

/// Who sees what of one type of entry.
///
/// @param staff the details that each desk sees; a desk that is not a key does not see the entry
record TimelineRule(Optional<EntryType> type, Map<Desk, Set<Detail>> staff, FirmSight firm) {
  static final TimelineRule UNKNOWN =
      new TimelineRule(Optional.empty(), Map.of(), FirmSight.NOTHING).shownToStaff();

  /// All four desks see the same details. Names each desk, so that a new one sees nothing at first.
  TimelineRule shownToStaff(Detail... details) {
    return shown(COORDINATOR, details)
        .shown(TRIAGE, details)
        .shown(OPS, details)
        .shown(AUDITOR, details);
  }

  TimelineRule shown(Desk desk, Detail... details) {
    var all = new EnumMap<Desk, Set<Detail>>(Desk.class);
    all.putAll(staff);
    all.put(desk, Set.of(details));
    return new TimelineRule(type, all, firm);
  }

  TimelineRule shownToFirm(Detail... details) {
    return new TimelineRule(type, staff, new FirmSight(false, Optional.of(Set.of(details))));
  }

  TimelineRule shownToOwnFirm(Detail... details) {
    return new TimelineRule(type, staff, new FirmSight(true, Optional.of(Set.of(details))));
  }

  /// @param own only entries about the firm itself are shown
  record FirmSight(boolean own, Optional<Set<Detail>> details) {
    static final FirmSight NOTHING = new FirmSight(true, Optional.empty());

    Optional<Set<Detail>> of(CaseEvent event, FirmId firm) {
      return details.filter(
          _ -> !own || (event instanceof CaseEvent.OfFirm about && about.firm().equals(firm)));
    }
  }
}
