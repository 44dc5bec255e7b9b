package org.alliance.contracts.events;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.jspecify.annotations.Nullable;

/// The facts of a case that matching needs, and the only ones that a firm sees before it accepts.
public record CaseFacts(
    @Meaning("the state in which a lawyer needs a licence") UsState state,
    @Meaning("first three digits of the ZIP code; 000 if unknown or too small to name") Zip3 area,
    @Meaning("languages that the client speaks") List<LanguageTag> speaks,
    @Meaning("languages that the client reads") List<LanguageTag> reads,
    @Meaning(
            "services that the client asked for and nobody else covers; empty if the client named none")
        List<ServiceCategory> services,
    @Meaning("the time within which a person has to act") Urgency urgency,
    @Meaning(
            "the client's instructions; about a subject that is not named, the client has to be asked")
        @Nullable List<Instruction> instructions,
    @Meaning("what is known of the incident; absent in old events")
        @Nullable IncidentFacts incident) {
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

  /// Facts of which the incident is not known.
  public CaseFacts(
      UsState state,
      Zip3 area,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency,
      @Nullable List<Instruction> instructions) {
    this(state, area, speaks, reads, services, urgency, instructions, null);
  }

  public Optional<Instruction> instructionOn(InstructionSubject subject) {
    return Objects.requireNonNullElse(instructions, List.<Instruction>of()).stream()
        .filter(instruction -> instruction.subject() == subject)
        .findFirst();
  }

  /// The client's rule on a subject; [InstructionRule#ASK] if the client has not answered.
  public InstructionRule ruleOn(InstructionSubject subject) {
    return instructionOn(subject).map(Instruction::rule).orElse(InstructionRule.ASK);
  }
}
