package org.alliance.firm.application.sandbox;

import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.Aggregates;

/// Keeps made-up cases, apart from all others. They publish no event.
public interface SandboxStore {
  Aggregates<Matter, MatterEvent> matters();

  OfferInbox offers();

  EngagementList engagements();

  /// The number of cases that were made up for a firm.
  long count(FirmId firm);

  /// Forgets the cases that were made up for a firm.
  void forget(FirmId firm);
}
