package org.alliance.intake.application.clientfile;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.audit.ChainFinding;

/// Every opening and every refusal, in one chain for all instances. Entries are never changed.
public interface AuditTrail {
  /// Writes the fact down as the next entry. Once it returns, the entry is in the store.
  AuditEntry append(AuditFact fact);

  /// The latest first.
  List<AuditEntry> ofCase(CaseId id, int most);

  /// Openings by break-glass, the latest first.
  List<BrokenGlass> brokenGlass(int most);

  Optional<AuditEntry> find(long seq);

  /// Whether a second person has looked at this opening.
  boolean isLookedAt(long seq);

  /// @param noted the hash of the last entry as somebody noted it earlier, elsewhere
  Verification verify(Optional<String> noted);

  /// @param lookedAt the entry that says that a second person has looked at it
  record BrokenGlass(AuditEntry opening, Optional<AuditEntry> lookedAt) {}

  /// @param entries how many entries the store has
  /// @param head the hash of the last entry; empty if there is none
  record Verification(long entries, String head, List<ChainFinding> findings) {
    public Verification {
      findings = List.copyOf(findings);
    }

    public boolean isSound() {
      return findings.isEmpty();
    }
  }
}
