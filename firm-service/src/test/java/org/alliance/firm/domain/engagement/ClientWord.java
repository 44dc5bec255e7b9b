package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.List;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.matter.Matters;

/// What a client may have said on a subject, and what becomes of an action on it.
enum ClientWord {
  ALLOWS(InstructionRule.ALLOW, null, null),
  FORBIDS(InstructionRule.FORBID, null, Refusal.INSTRUCTION_FORBIDS),
  WANTS_TO_BE_ASKED(InstructionRule.ASK, null, Refusal.CLIENT_NOT_ASKED),
  WAS_NEVER_ASKED(null, null, Refusal.CLIENT_NOT_ASKED),
  WAS_ASKED_AND_AGREED(InstructionRule.ASK, true, null),
  WAS_ASKED_AND_DID_NOT_AGREE(InstructionRule.ASK, false, Refusal.CLIENT_SAID_NO),
  WAS_ASKED_BY_THE_FIRM_ALONE_AND_AGREED(null, true, null),
  ALLOWED_AND_THEN_DID_NOT_AGREE(InstructionRule.ALLOW, false, Refusal.CLIENT_SAID_NO);

  static final LocalDate SAID = LocalDate.parse("2026-03-09");

  private final InstructionRule rule;
  private final Boolean agrees;
  final Refusal refusal;

  ClientWord(InstructionRule rule, Boolean agrees, Refusal refusal) {
    this.rule = rule;
    this.agrees = agrees;
    this.refusal = refusal;
  }

  CaseFacts facts(InstructionSubject subject) {
    return rule == null
        ? Matters.UNSAID
        : Matters.UNSAID.with(List.of(new Instruction(subject, rule, SAID)));
  }

  Engagement engagement(InstructionSubject subject) {
    return agrees == null
        ? staffed()
        : staffed().after(new WorkEvent.Asked(new ClientAnswer(subject, agrees, SAID)));
  }

  /// An engagement whose team is there, and that the client has told nothing.
  static Engagement staffed() {
    return Engagement.begun(Matters.FIRM, List.of(ServiceCategory.COMPENSATION))
        .after(new WorkEvent.Staffed(Matters.TEAM));
  }
}
