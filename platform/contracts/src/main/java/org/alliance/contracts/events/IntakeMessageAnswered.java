package org.alliance.contracts.events;

import java.util.List;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.report.MessageAnswer;
import org.jspecify.annotations.Nullable;

@Meaning(
    "Intake has read a message with a report from its topic for partners. Each message is answered once, however often it comes.")
public record IntakeMessageAnswered(
    @Meaning("the message, by the sender's id") MessageId messageId,
    @Meaning("the organisation that sent it") OrganisationId organisation,
    @Meaning("whether the report is kept") MessageAnswer answer,
    @Meaning("the report; absent for a rejected message") @Nullable CaseId caseId,
    @Meaning("the number of the report; absent for a rejected message")
        @Nullable CaseNumber caseNumber,
    @Meaning("what is wrong with a rejected report, by field") List<ReportFault> faults)
    implements AllianceEvent {
  public IntakeMessageAnswered {
    faults = List.copyOf(faults);
    if ((answer == MessageAnswer.REJECTED) == faults.isEmpty()) {
      throw new IllegalArgumentException("A rejected message has faults, another has none");
    }
  }
}
