package org.alliance.contracts.events;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.jspecify.annotations.Nullable;

/// What a firm may know of a case before anything else is opened to it, and all that matching
/// needs.
public record CaseFacts(
    @Meaning("where a licence to practise is needed") UsState state,
    @Meaning("3-digit ZIP area, 000 where unknown or too small to name") Zip3 area,
    @Meaning("languages the client speaks") List<LanguageTag> speaks,
    @Meaning("languages the client reads") List<LanguageTag> reads,
    @Meaning("services the client asked for; empty if none was named")
        List<ServiceCategory> services,
    @Meaning("how soon somebody has to act") Urgency urgency,
    @Meaning("what the client allows and forbids; a subject that is not named is to be asked about")
        @Nullable List<Instruction> instructions) {
  public CaseFacts {
    speaks = Set.copyOf(speaks).stream().sorted().toList();
    reads = Set.copyOf(reads).stream().sorted().toList();
    services = Set.copyOf(services).stream().sorted().toList();
    instructions =
        instructions == null
            ? null
            : instructions.stream().sorted(Comparator.comparing(Instruction::subject)).toList();
  }

  /// Facts of a case whose client has given no instruction.
  public CaseFacts(
      UsState state,
      Zip3 area,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency) {
    this(state, area, speaks, reads, services, urgency, null);
  }

  public Optional<Instruction> instructionOn(InstructionSubject subject) {
    return Objects.requireNonNullElse(instructions, List.<Instruction>of()).stream()
        .filter(instruction -> instruction.subject() == subject)
        .findFirst();
  }

  /// What the client said; [InstructionRule#ASK] if nothing is known.
  public InstructionRule ruleOn(InstructionSubject subject) {
    return instructionOn(subject).map(Instruction::rule).orElse(InstructionRule.ASK);
  }
}
