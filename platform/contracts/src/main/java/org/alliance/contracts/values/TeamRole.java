package org.alliance.contracts.values;

/// What a member of the team does.
public enum TeamRole implements Coded {
  LEAD_COUNSEL,
  ASSOCIATE,
  SUPERVISING_PARTNER,
  PARALEGAL
}
