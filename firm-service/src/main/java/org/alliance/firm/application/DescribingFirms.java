package org.alliance.firm.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alliance.firm.application.FirmDirectory.Entry;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.Firm.Wishing;
import org.alliance.firm.domain.firm.ProfileHistory.Author;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.domain.firm.Wishes;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm, or a coordinator, replaces the description of the firm.
public final class DescribingFirms {
  private final AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firms;
  private final FirmDirectory directory;
  private final Clock clock;

  public DescribingFirms(
      AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firms,
      FirmDirectory directory,
      Clock clock) {
    this.firms = firms;
    this.directory = directory;
    this.clock = clock;
  }

  /// @param instead the description that the sender has read; empty for a new firm
  /// @param staff the opaque id of the sender
  public Decision<Described, Firm.Refusal> describe(
      Profile profile, Optional<Profile> instead, String staff, Side side) {
    return firms.handle(
        profile.id().value(),
        new Describe(profile, instead, new Author(staff, side, clock.instant())));
  }

  /// Firms whose pause was to end take offers again. A firm that was changed meanwhile is looked at
  /// the next time.
  public void endPauses() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    directory
        .toResume(today)
        .forEach(firm ->
            describe(firm.withPause(false, Optional.empty()), Optional.of(firm), "", Side.CLOCK));
  }

  /// The firm says what it would take more of.
  ///
  /// @param read the firm as the sender has read it
  /// @param staff the opaque id of the sender
  public Decision<Described, Firm.Refusal> wish(Entry read, Wishes wishes, String staff) {
    return firms.handle(
        read.profile().id().value(),
        new Describe(
            read.profile(),
            Optional.of(read.profile()),
            Optional.of(new Wishing(wishes, read.wishes())),
            new Author(staff, Side.FIRM, clock.instant())));
  }
}
