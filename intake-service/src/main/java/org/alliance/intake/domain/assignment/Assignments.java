package org.alliance.intake.domain.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.EngagementEnding;

/// The firms that had or have a case. Matching says who gets it, firms say when their work is over.
/// The two streams have no order between them, so assignments and ends are counted: an end that
/// comes before its assignment still ends it.
///
/// @param holder the firm that matching named last
/// @param firms every firm that was ever named; the one that changed last is last
public record Assignments(Optional<FirmId> holder, List<FirmRecord> firms) {
  /// How long a firm may look up the safe contact after its work is over, to hand the client over
  /// on a date that was agreed.
  public static final Duration TRANSFER = Duration.ofDays(7);

  public static final Assignments NONE = new Assignments(Optional.empty(), List.of());

  public Assignments {
    firms = List.copyOf(firms);
  }

  /// One firm's part.
  ///
  /// @param assigned how often matching gave it the case
  /// @param ended how often it said that its work was over
  /// @param since when matching gave it the case last
  /// @param over when its work was over last
  /// @param ending the way in which it was over last; empty if it never was, and if the client left
  ///   the firm and wants help again
  /// @param team whom the firm has put on the case last, and whom it keeps away
  public record FirmRecord(
      FirmId firm,
      int assigned,
      int ended,
      Optional<Instant> since,
      Optional<Instant> over,
      Optional<EngagementEnding> ending,
      Optional<CaseTeam> team) {
    static FirmRecord of(FirmId firm) {
      return new FirmRecord(
          firm, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private FirmRecord clientReturned() {
      return ending.filter(EngagementEnding.CLIENT_LEFT::equals).isPresent()
          ? new FirmRecord(firm, assigned, ended, since, over, Optional.empty(), team)
          : this;
    }

    /// The team of the work that the firm does now or did last.
    private boolean isOnTeam(LawyerId lawyer) {
      var stint = assigned > ended ? ended : ended - 1;
      return team.filter(named -> named.stint() == stint && named.members().contains(lawyer))
          .isPresent();
    }

    /// A wall stands until the firm takes it down, also while the firm does not have the case.
    private List<LawyerId> walled() {
      return team.map(CaseTeam::walled).orElse(List.of());
    }
  }

  /// The relation of a firm to a case.
  public enum Standing {
    /// It never had the case.
    NONE,
    HOLDS,
    /// Its work is over, and the days of the transfer still run.
    TRANSFERS,
    OVER
  }

  /// What one person of a firm has to do with a case that the firm has or is asked to take.
  public enum Part {
    LEADS_FIRM,
    ON_TEAM,
    /// Of the firm, and that is all.
    NOT_ON_TEAM,
    /// The firm keeps this person away from the case.
    WALLED,
    /// Nobody can say whether it is somebody who is kept away, or on the team.
    UNKNOWN
  }

  public Assignments assigned(FirmId firm, Instant at) {
    var before = recordOf(firm);
    return with(
        Optional.of(firm),
        new FirmRecord(
            firm,
            before.assigned() + 1,
            before.ended(),
            Optional.of(at),
            before.over(),
            before.ending(),
            before.team()));
  }

  public Assignments ended(FirmId firm, EngagementEnding ending, Instant at) {
    var before = recordOf(firm);
    return with(
        holder,
        new FirmRecord(
            firm,
            before.assigned(),
            before.ended() + 1,
            before.since(),
            Optional.of(at),
            Optional.of(ending),
            before.team()));
  }

  /// The client wants help again: that they have left a firm ends the search no more.
  public Assignments clientReturned() {
    return new Assignments(holder, firms.stream().map(FirmRecord::clientReturned).toList());
  }

  /// The firm names its whole team and all its walls. Teams and ends come in one order.
  public Assignments staffed(FirmId firm, List<LawyerId> members, List<LawyerId> walled) {
    var before = recordOf(firm);
    return with(
        holder,
        new FirmRecord(
            firm,
            before.assigned(),
            before.ended(),
            before.since(),
            before.over(),
            before.ending(),
            Optional.of(new CaseTeam(members, walled, before.ended()))));
  }

  /// Somebody whose lawyer id is not known counts as walled if anybody is, and never as one of the
  /// team.
  public Part partOf(FirmPerson person) {
    var known = recordOf(person.firm());
    if (person.lawyer().filter(known.walled()::contains).isPresent()) {
      return Part.WALLED;
    }
    if (person.lawyer().isEmpty() && !(person.leads() && known.walled().isEmpty())) {
      return Part.UNKNOWN;
    }
    return person.leads()
        ? Part.LEADS_FIRM
        : person.lawyer().filter(known::isOnTeam).isPresent() ? Part.ON_TEAM : Part.NOT_ON_TEAM;
  }

  /// Whether a firm has the case now.
  public boolean isHeld() {
    return holder.map(this::recordOf).filter(firm -> firm.assigned() > firm.ended()).isPresent();
  }

  /// Whether the work of the firm that had the case last is over, and no other firm is looked for.
  public boolean isOver() {
    return !isHeld()
        && holder
            .map(this::recordOf)
            .flatMap(FirmRecord::ending)
            .filter(ending -> ending != EngagementEnding.HANDED_BACK)
            .isPresent();
  }

  /// The same for work that was over after a moment only. Firms and case-tracking are heard in any
  /// order, so their times are compared.
  public boolean isOverSince(Instant moment) {
    return isOver()
        && holder
            .map(this::recordOf)
            .flatMap(FirmRecord::over)
            .filter(over -> over.isAfter(moment))
            .isPresent();
  }

  /// A firm whose client has left it has no transfer to prepare.
  public Standing standingOf(FirmId firm, Instant now) {
    var known = recordOf(firm);
    if (known.assigned() == 0) {
      return Standing.NONE;
    }
    if (known.assigned() > known.ended()) {
      return holder.filter(firm::equals).isPresent() ? Standing.HOLDS : Standing.OVER;
    }
    var isTransfer =
        known.ending().filter(ending -> ending != EngagementEnding.CLIENT_LEFT).isPresent()
            && known.over().filter(over -> now.isBefore(over.plus(TRANSFER))).isPresent();
    return isTransfer ? Standing.TRANSFERS : Standing.OVER;
  }

  private FirmRecord recordOf(FirmId firm) {
    return firms.stream()
        .filter(known -> known.firm().equals(firm))
        .findFirst()
        .orElseGet(() -> FirmRecord.of(firm));
  }

  private Assignments with(Optional<FirmId> newHolder, FirmRecord changed) {
    var all = new ArrayList<>(firms);
    all.removeIf(known -> known.firm().equals(changed.firm()));
    all.add(changed);
    return new Assignments(newHolder, all);
  }
}
