package org.alliance.firm.domain.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;

/// The facts of a case that a firm may know before it answers an offer.
///
/// @param services that the client asked for; empty if the client named none
/// @param instructions of the client, at most one per subject, in the order of the subjects
public record CaseFacts(
    UsState state,
    Zip3 area,
    List<LanguageTag> speaks,
    List<LanguageTag> reads,
    List<ServiceCategory> services,
    Urgency urgency,
    List<Instruction> instructions,
    IncidentFacts incident) {
  private static final Set<InstructionSubject> ALWAYS_READ =
      Set.of(InstructionSubject.POLICE, InstructionSubject.SERVICE_PROVIDERS);

  /// Facts of which the incident is not known.
  public CaseFacts(
      UsState state,
      Zip3 area,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency,
      List<Instruction> instructions) {
    this(state, area, speaks, reads, services, urgency, instructions, IncidentFacts.UNKNOWN);
  }

  public CaseFacts {
    speaks = List.copyOf(speaks);
    reads = List.copyOf(reads);
    services = List.copyOf(services);
    instructions =
        instructions.stream().sorted(Comparator.comparing(Instruction::subject)).toList();
  }

  /// What a firm may know that has not taken the case: together with a rare language the ZIP area
  /// can tell who the client is.
  public CaseFacts withoutArea() {
    return new CaseFacts(
        state, Zip3.UNKNOWN, speaks, reads, services, urgency, instructions, incident);
  }

  public CaseFacts with(List<Instruction> others) {
    return new CaseFacts(state, area, speaks, reads, services, urgency, others, incident);
  }

  /// The subjects that a firm reads of: those that the client has answered about, and those that a
  /// client who was not asked has to be asked about.
  public List<InstructionSubject> subjectsToRead() {
    return Stream.of(InstructionSubject.values())
        .filter(subject -> ALWAYS_READ.contains(subject) || instructionOn(subject).isPresent())
        .toList();
  }

  public Optional<Instruction> instructionOn(InstructionSubject subject) {
    return instructions.stream()
        .filter(instruction -> instruction.subject() == subject)
        .findFirst();
  }

  /// The client's rule on a subject; [InstructionRule#ASK] if the client has not answered.
  public InstructionRule ruleOn(InstructionSubject subject) {
    return instructionOn(subject).map(Instruction::rule).orElse(InstructionRule.ASK);
  }
}
