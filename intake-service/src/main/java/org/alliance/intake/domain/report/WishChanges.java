package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.kit.decision.Decision;

/// The answers of a later version of a report that change something: those that were never given
/// before, and those that are tighter. A looser answer needs a person.
final class WishChanges {
  private WishChanges() {}

  /// @param on the day of the later version
  static List<ReportEvent> between(CaseId id, Wishes known, Wishes later, LocalDate on) {
    var changes = new ArrayList<ReportEvent>();
    later
        .consents()
        .forEach((recipient, consent) -> {
          var before = known.consentTo(recipient);
          if (consent.isAnswered()
              && (!before.isAnswered() || consent.answer().compareTo(before.answer()) > 0)) {
            changes.add(
                new ReportEvent.ConsentChanged(
                    id,
                    recipient,
                    consent.isGiven() ? ConsentChange.GIVEN : ConsentChange.WITHDRAWN,
                    consent));
          }
        });
    later
        .instructionList()
        .forEach(instruction -> {
          var before = known.instructions().get(instruction.subject());
          if (before == null || tightness(instruction.rule()) > tightness(before.rule())) {
            changes.add(
                new ReportEvent.InstructionRecorded(
                    id, new Instruction(instruction.subject(), instruction.rule(), on)));
          }
        });
    return changes;
  }

  /// What comes of a consent that the client takes back or gives.
  static Decision<ReportEvent, Refusal> consent(Wishes wishes, ChangeConsent command) {
    if (command.recipient() == ConsentRecipient.LAW_ENFORCEMENT) {
      return Decision.refused(Refusal.NO_SUCH_CONSENT);
    }
    var consent = command.consent();
    var before = wishes.consentTo(command.recipient());
    return before.answer() == consent.answer() && !consent.renews(before)
        ? Decision.happened()
        : Decision.happened(
            new ReportEvent.ConsentChanged(
                command.id(), command.recipient(), command.change(), consent));
  }

  /// To others an expired consent is a withdrawn one.
  static Decision<ReportEvent, Refusal> expired(CaseId id, Wishes wishes, Instant now) {
    return new Decision.Happened<>(
        wishes.expiredAt(now).stream()
            .<ReportEvent>map(recipient ->
                new ReportEvent.ConsentChanged(
                    id, recipient, ConsentChange.WITHDRAWN, Consent.expired(now)))
            .toList());
  }

  private static int tightness(InstructionRule rule) {
    return switch (rule) {
      case ALLOW -> 0;
      case ASK -> 1;
      case FORBID -> 2;
    };
  }
}
