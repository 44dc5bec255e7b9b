package org.alliance.kit.inbox;

import org.alliance.contracts.Envelope;
import org.alliance.kit.aggregate.Receipt;

/// What operations people want to know of the inbox.
public interface InboxMetrics {
  void received(Envelope envelope, Receipt receipt);

  void buried(String reason);
}
