package org.alliance.intake.application.clients;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;

/// What staff owes to clients, until somebody has done it.
public interface ClientRequests {
  enum Kind implements Coded {
    /// Wants to be called, in the way that the safe-contact plan allows.
    CALL,
    /// Has withdrawn on the phone, and is called once over the safe-contact plan to confirm it.
    CONFIRM_WITHDRAWAL,
    /// Something looser was told of the safe-contact plan. It waits until somebody has asked the
    /// client in the way that was agreed before.
    CONFIRM_PLAN
  }

  record Open(CaseId report, Kind kind, Instant since) {}

  /// Once, however often the client asks before it is done.
  void ask(CaseId report, Kind kind);

  boolean isOpen(CaseId report, Kind kind);

  /// The oldest first.
  List<Open> open(int most);

  void done(CaseId report, Kind kind);
}
