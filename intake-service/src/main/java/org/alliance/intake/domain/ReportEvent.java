package org.alliance.intake.domain;

import java.util.List;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.ReviewReason;

/// What happened to one report, oldest first.
public sealed interface ReportEvent {
  record IncidentReported(CaseId id, Incident incident) implements ReportEvent {}

  record ReviewRequested(CaseId id, List<ReviewReason> reasons) implements ReportEvent {}

  record ReportDeclined(CaseId id, List<DeclineReason> reasons) implements ReportEvent {}

  record CaseAccepted(CaseId id, CaseFacts facts, boolean doNotContactPolice)
      implements ReportEvent {}
}
