package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The role of a member of a team.
public enum TeamRole implements Coded {
  LEAD_COUNSEL,
  ASSOCIATE,
  SUPERVISING_PARTNER,
  PARALEGAL,
  /// Keeps the firm's pro bono work together, and need not be a lawyer.
  PRO_BONO_COORDINATOR,
  INTERPRETER
}
