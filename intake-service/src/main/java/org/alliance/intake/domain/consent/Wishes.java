package org.alliance.intake.domain.consent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ReportPart;

/// The consents and instructions of a client. They are kept in every state of a report and bind in
/// every state.
///
/// @param consents answers by recipient; a recipient that is missing was not asked about
/// @param instructions by subject; a subject that is missing is to be asked about
public record Wishes(
    Map<ConsentRecipient, Consent> consents, Map<InstructionSubject, Instruction> instructions) {
  /// Nothing was asked and nothing was said.
  public static final Wishes NONE = new Wishes(Map.of(), Map.of());

  public Wishes {
    consents = Map.copyOf(consents);
    instructions = Map.copyOf(instructions);
  }

  public Consent consentTo(ConsentRecipient recipient) {
    return consents.getOrDefault(recipient, Consent.NOT_ASKED);
  }

  public boolean mayAskFirms() {
    return consentTo(ConsentRecipient.LAW_FIRMS).isGiven();
  }

  /// The rule that the client gave; [InstructionRule#ASK] if none is known.
  public InstructionRule ruleOn(InstructionSubject subject) {
    var instruction = instructions.get(subject);
    return instruction == null ? InstructionRule.ASK : instruction.rule();
  }

  /// Only an explicit yes allows it.
  public boolean forbidsPolice() {
    return ruleOn(InstructionSubject.POLICE).forbids();
  }

  /// Sorted by subject.
  public List<Instruction> instructionList() {
    return List.copyOf(bySubject().values());
  }

  private Map<InstructionSubject, Instruction> bySubject() {
    var sorted = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    sorted.putAll(instructions);
    return sorted;
  }

  public Wishes with(ConsentRecipient recipient, Consent consent) {
    var all = new EnumMap<ConsentRecipient, Consent>(ConsentRecipient.class);
    all.putAll(consents);
    all.put(recipient, consent);
    return new Wishes(all, instructions);
  }

  public Wishes with(Instruction instruction) {
    var all = bySubject();
    all.put(instruction.subject(), instruction);
    return new Wishes(consents, all);
  }

  public boolean has(Instruction instruction) {
    var known = instructions.get(instruction.subject());
    return known != null && known.rule() == instruction.rule();
  }

  /// Whether a later version answers otherwise than is known, looser or tighter.
  public Set<ReportPart> partsOtherwiseIn(Wishes later) {
    var parts = EnumSet.noneOf(ReportPart.class);
    later.consents.forEach((recipient, consent) -> {
      if (consent.isAnswered() && consent.answer() != consentTo(recipient).answer()) {
        parts.add(ReportPart.CONSENTS);
      }
    });
    if (!later.instructions.values().stream().allMatch(this::has)) {
      parts.add(ReportPart.INSTRUCTIONS);
    }
    return parts;
  }
}
