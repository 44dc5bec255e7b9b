package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.engagement.WorkLog.DoneStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;

/// What the firm that has a case has done.
public sealed interface WorkEvent {
  record Staffed(Team team) implements WorkEvent {}

  record Connected(Connection connection) implements WorkEvent {}

  record Asked(ClientAnswer answer) implements WorkEvent {}

  record LetterRecorded(EngagementLetter letter) implements WorkEvent {}

  record HoursRecorded(HoursEntry entry) implements WorkEvent {}

  record HoursRemoved(String id) implements WorkEvent {}

  record Contacted(Contact contact) implements WorkEvent {}

  record StepPlanned(NextStep step) implements WorkEvent {}

  record StepDone(DoneStep step) implements WorkEvent {}

  record StepDropped() implements WorkEvent {}

  /// A time limit of the law may end on this day, which is near.
  record DeadlineNear(LocalDate day) implements WorkEvent {}
}
