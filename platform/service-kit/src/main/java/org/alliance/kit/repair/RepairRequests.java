package org.alliance.kit.repair;

import org.alliance.contracts.RepairRequest;

/// The way to the owner of a stream.
@FunctionalInterface
public interface RepairRequests {
  void send(RepairRequest request);
}
