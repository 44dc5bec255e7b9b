package org.alliance.firm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ReportPart;

/// What intake has told about a client since the report. A matter keeps it in every state, because
/// it may come before the first offer and after the last one.
///
/// @param instructions the latest on each subject
/// @param withdrawal present while the client wants no help
/// @param amendments later versions of the report, oldest first; the last 20
public record ClientUpdates(
    Map<InstructionSubject, Instruction> instructions,
    Optional<Withdrawal> withdrawal,
    List<Amendment> amendments) {
  public static final ClientUpdates NONE = new ClientUpdates(Map.of(), Optional.empty(), List.of());
  private static final int MOST_AMENDMENTS = 20;

  public ClientUpdates {
    instructions = Map.copyOf(instructions);
    amendments = List.copyOf(amendments);
  }

  /// @param on the day, UTC; absent in records from before days were kept
  public record Withdrawal(Optional<LocalDate> on) {}

  /// @param number which amendment it is, from 1
  /// @param parts which parts of the report it tells otherwise
  /// @param on the day on which it came, UTC
  public record Amendment(int number, List<ReportPart> parts, LocalDate on) {
    public Amendment {
      parts = List.copyOf(parts);
    }
  }

  public boolean hasWithdrawn() {
    return withdrawal.isPresent();
  }

  boolean knows(Amendment amendment) {
    return !amendments.isEmpty() && amendments.getLast().number() >= amendment.number();
  }

  ClientUpdates with(Instruction instruction) {
    var all = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    all.putAll(instructions);
    all.put(instruction.subject(), instruction);
    return new ClientUpdates(all, withdrawal, amendments);
  }

  ClientUpdates with(Optional<Withdrawal> now) {
    return new ClientUpdates(instructions, now, amendments);
  }

  ClientUpdates with(Amendment amendment) {
    var all = new ArrayList<>(amendments);
    all.add(amendment);
    var from = Math.max(0, all.size() - MOST_AMENDMENTS);
    return new ClientUpdates(instructions, withdrawal, all.subList(from, all.size()));
  }

  /// The facts of an offer with the instructions that hold now. An offer carries those from when
  /// the case was accepted. Of two on one subject the later one holds; of the same day, the one
  /// that intake told by itself.
  public CaseFacts updated(CaseFacts facts) {
    var all = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    Optional.ofNullable(facts.instructions())
        .orElse(List.of())
        .forEach(instruction -> all.put(instruction.subject(), instruction));
    instructions.forEach((subject, told) ->
        all.merge(
            subject,
            told,
            (offered, _) -> told.since().isBefore(offered.since()) ? offered : told));
    return new CaseFacts(
        facts.state(),
        facts.area(),
        facts.speaks(),
        facts.reads(),
        facts.services(),
        facts.urgency(),
        List.copyOf(all.values()));
  }
}
