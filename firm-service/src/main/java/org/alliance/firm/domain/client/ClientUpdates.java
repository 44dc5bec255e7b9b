package org.alliance.firm.domain.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.ReportPart;

/// News about a client since the report. A matter keeps them in every state: they may arrive before
/// the first offer and after the last one.
///
/// @param instructions the latest instruction on each subject
/// @param withdrawal present while the client wants no help
/// @param amendments of the report, oldest first; at most the last 20
/// @param wantsNoFirm while the client has taken back that law firms are asked, or is erased
/// @param opportunity matching has told that it has no firm left to ask; gone once a firm has the
///   case
public record ClientUpdates(
    Map<InstructionSubject, Instruction> instructions,
    Optional<Withdrawal> withdrawal,
    List<Amendment> amendments,
    boolean wantsNoFirm,
    Optional<Opportunity> opportunity) {
  public static final ClientUpdates NONE = new ClientUpdates(Map.of(), Optional.empty(), List.of());
  private static final int MOST_AMENDMENTS = 20;

  /// News of a client of whose case every firm has been told by an offer.
  public ClientUpdates(
      Map<InstructionSubject, Instruction> instructions,
      Optional<Withdrawal> withdrawal,
      List<Amendment> amendments) {
    this(instructions, withdrawal, amendments, false, Optional.empty());
  }

  public ClientUpdates {
    instructions = Map.copyOf(instructions);
    amendments = List.copyOf(amendments);
  }

  /// @param on the day, UTC; empty if it was recorded before days were kept
  public record Withdrawal(Optional<LocalDate> on) {}

  /// @param number counted from 1
  /// @param parts of the report that were changed
  /// @param on the day on which the amendment arrived, UTC
  public record Amendment(int number, List<ReportPart> parts, LocalDate on) {
    public Amendment {
      parts = List.copyOf(parts);
    }
  }

  public boolean hasWithdrawn() {
    return withdrawal.isPresent();
  }

  /// Whether no firm may take the case now, also before matching has withdrawn its offers.
  public boolean wantsNobodyAsked() {
    return hasWithdrawn() || wantsNoFirm;
  }

  public boolean knows(Amendment amendment) {
    return !amendments.isEmpty() && amendments.getLast().number() >= amendment.number();
  }

  public ClientUpdates with(Instruction instruction) {
    var all = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    all.putAll(instructions);
    all.put(instruction.subject(), instruction);
    return new ClientUpdates(all, withdrawal, amendments, wantsNoFirm, opportunity);
  }

  public ClientUpdates with(Optional<Withdrawal> now) {
    return new ClientUpdates(instructions, now, amendments, wantsNoFirm, opportunity);
  }

  public ClientUpdates with(Amendment amendment) {
    var all = new ArrayList<>(amendments);
    all.add(amendment);
    var from = Math.max(0, all.size() - MOST_AMENDMENTS);
    return new ClientUpdates(
        instructions, withdrawal, all.subList(from, all.size()), wantsNoFirm, opportunity);
  }

  public ClientUpdates withNoFirmWanted(boolean isWantedByNobody) {
    return new ClientUpdates(instructions, withdrawal, amendments, isWantedByNobody, opportunity);
  }

  public ClientUpdates withOpportunity(Optional<Opportunity> other) {
    return new ClientUpdates(instructions, withdrawal, amendments, wantsNoFirm, other);
  }

  /// The case that firms may take now. Fails closed: nobody reads of it while the client wants no
  /// help, or no firm.
  public Optional<Opportunity> openOpportunity() {
    return opportunity.filter(seeks -> seeks.isOpen() && !wantsNobodyAsked());
  }

  /// The facts of an offer with the instructions that hold now. An offer carries the instructions
  /// of the day on which the case was accepted. On each subject the later instruction holds. If
  /// both are of one day, the one that intake published on its own holds.
  public CaseFacts updated(CaseFacts facts) {
    var all = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    facts.instructions().forEach(instruction -> all.put(instruction.subject(), instruction));
    instructions.forEach((subject, told) ->
        all.merge(
            subject,
            told,
            (offered, _) -> told.since().isBefore(offered.since()) ? offered : told));
    return facts.with(List.copyOf(all.values()));
  }
}
