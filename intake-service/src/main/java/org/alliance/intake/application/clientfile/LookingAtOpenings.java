package org.alliance.intake.application.clientfile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;

/// The second look at openings by break-glass. The look is an entry of the trail, too.
public final class LookingAtOpenings {
  private final AuditTrail trail;
  private final ReasonSeal seal;
  private final Clock clock;

  public LookingAtOpenings(AuditTrail trail, ReasonSeal seal, Clock clock) {
    this.trail = trail;
    this.seal = seal;
    this.clock = clock;
  }

  public enum Outcome implements Coded {
    LOOKED_AT,
    NO_SUCH_OPENING,
    OWN_OPENING
  }

  /// Looked at again, it changes nothing.
  public Outcome look(long seq, Opener opener) {
    var opening = trail.find(seq).filter(LookingAtOpenings::isBrokenGlass);
    if (opening.isEmpty()) {
      return Outcome.NO_SUCH_OPENING;
    }
    if (opening.get().fact().staff().equals(opener.staffId())) {
      return Outcome.OWN_OPENING;
    }
    if (!trail.isLookedAt(seq)) {
      trail.append(fact(opening.get(), opener));
    }
    return Outcome.LOOKED_AT;
  }

  public List<AuditTrail.BrokenGlass> list(int most) {
    return trail.brokenGlass(most);
  }

  /// The reason that the opener wrote; for coordinators.
  public String reasonOf(AuditEntry opening) {
    return seal.open(opening.fact().sealedReason(), new CaseId(opening.fact().caseId()));
  }

  private static boolean isBrokenGlass(AuditEntry entry) {
    return entry.fact().breakGlass() && entry.fact().act().equals(AuditFact.OPENED);
  }

  private AuditFact fact(AuditEntry opening, Opener opener) {
    return new AuditFact(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        AuditFact.LOOKED_AT,
        opener.staffId(),
        Reader.COORDINATOR.code(),
        opener.place(),
        opening.fact().caseId(),
        opening.fact().part(),
        "",
        "",
        false,
        opening.seq(),
        "");
  }
}
