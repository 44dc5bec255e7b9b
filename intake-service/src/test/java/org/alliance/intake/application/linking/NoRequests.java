package org.alliance.intake.application.linking;

import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clients.ClientRequests;

/// Fails if a client is to be called.
final class NoRequests implements ClientRequests {
  @Override
  public void ask(CaseId report, Kind kind) {
    throw new AssertionError("Nobody is called");
  }

  @Override
  public boolean isOpen(CaseId report, Kind kind) {
    return false;
  }

  @Override
  public List<Open> open(int most) {
    return List.of();
  }

  @Override
  public void done(CaseId report, Kind kind) {
    // No call waits.
  }
}
