package org.alliance.intake.application.clientfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;

/// A trail in a list, without a key.
public final class AuditTrailInMemory implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();
  private boolean isBroken;

  /// The store takes nothing from now on.
  void breakDown() {
    isBroken = true;
  }

  public List<AuditFact> facts() {
    return entries.stream().map(AuditEntry::fact).toList();
  }

  @Override
  public AuditEntry append(AuditFact fact) {
    if (isBroken) {
      throw new IllegalStateException("The store is away");
    }
    var previous = entries.isEmpty() ? "" : entries.getLast().hash();
    var entry = AuditEntry.of(entries.size() + 1L, fact, previous, text -> "#" + text.hashCode());
    entries.add(entry);
    return entry;
  }

  @Override
  public List<AuditEntry> ofCase(CaseId id, int most) {
    return entries.reversed().stream()
        .filter(entry -> entry.fact().caseId().equals(id.value()))
        .limit(most)
        .toList();
  }

  @Override
  public List<BrokenGlass> brokenGlass(int most) {
    return entries.reversed().stream()
        .filter(entry -> entry.fact().breakGlass() && entry.fact().act().equals(AuditFact.OPENED))
        .limit(most)
        .map(opening -> new BrokenGlass(opening, lookAt(opening.seq())))
        .toList();
  }

  private Optional<AuditEntry> lookAt(long seq) {
    return entries.stream().filter(entry -> entry.fact().about() == seq).findFirst();
  }

  @Override
  public Optional<AuditEntry> find(long seq) {
    return entries.stream().filter(entry -> entry.seq() == seq).findFirst();
  }

  @Override
  public boolean isLookedAt(long seq) {
    return lookAt(seq).isPresent();
  }

  @Override
  public Verification verify() {
    return new Verification(entries.size(), "", List.of());
  }
}
