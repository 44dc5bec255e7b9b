package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
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
    endNamesWithFirms(id, known, changes);
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
    if (command.consent().isGiven() && !wishes.canAgreeTo(command.recipient())) {
      return Decision.refused(Refusal.FIRMS_NOT_ALLOWED);
    }
    var consent = command.consent();
    var before = wishes.consentTo(command.recipient());
    var changes = new ArrayList<ReportEvent>();
    if (before.answer() != consent.answer() || consent.renews(before)) {
      changes.add(
          new ReportEvent.ConsentChanged(
              command.id(), command.recipient(), command.change(), consent));
    }
    endNamesWithFirms(command.id(), wishes, changes);
    return new Decision.Happened<>(changes);
  }

  /// To others an expired consent is a withdrawn one.
  static Decision<ReportEvent, Refusal> expired(CaseId id, Wishes wishes, Instant now) {
    var changes = new ArrayList<ReportEvent>();
    for (var recipient : wishes.expiredAt(now)) {
      changes.add(
          new ReportEvent.ConsentChanged(
              id, recipient, ConsentChange.WITHDRAWN, Consent.expired(now)));
    }
    endNamesWithFirms(id, wishes, changes);
    return new Decision.Happened<>(changes);
  }

  /// A client who lets nobody ask law firms shows them no names, either. Who lets them be asked
  /// later on is asked about the names again.
  private static void endNamesWithFirms(CaseId id, Wishes before, List<ReportEvent> changes) {
    var after = before;
    for (var change : changes) {
      if (change instanceof ReportEvent.ConsentChanged(_, var recipient, _, var consent)) {
        after = after.with(recipient, consent);
      }
    }
    if (!after.mayAskFirms() && after.consentTo(ConsentRecipient.ASKED_FIRMS).isGiven()) {
      changes.add(
          new ReportEvent.ConsentChanged(
              id,
              ConsentRecipient.ASKED_FIRMS,
              ConsentChange.WITHDRAWN,
              after.consentTo(ConsentRecipient.LAW_FIRMS)));
    }
  }

  private static int tightness(InstructionRule rule) {
    return switch (rule) {
      case ALLOW -> 0;
      case ASK -> 1;
      case FORBID -> 2;
    };
  }
}
