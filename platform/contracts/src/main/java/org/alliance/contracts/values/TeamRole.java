package org.alliance.contracts.values;

/// The role of a member of a team.
public enum TeamRole implements Coded {
  LEAD_COUNSEL,
  ASSOCIATE,
  SUPERVISING_PARTNER,
  PARALEGAL
}
