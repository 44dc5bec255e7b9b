package org.alliance.firm.application;

import java.util.Optional;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.Wishes;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm, or a coordinator, replaces the description of the firm.
public final class DescribingFirms {
  private final AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firms;

  public DescribingFirms(AggregateCommandHandler<Firm, Describe, Described, Firm.Refusal> firms) {
    this.firms = firms;
  }

  /// @param instead the description that the sender has read; empty for a new firm
  public Decision<Described, Firm.Refusal> describe(Profile profile, Optional<Profile> instead) {
    return firms.handle(profile.id().value(), new Describe(profile, instead));
  }

  /// The firm says what it would take more of.
  ///
  /// @param profile of the firm as the sender has read it
  public Decision<Described, Firm.Refusal> wish(Profile profile, Wishes wishes) {
    return firms.handle(
        profile.id().value(), new Describe(profile, Optional.of(profile), Optional.of(wishes)));
  }
}
