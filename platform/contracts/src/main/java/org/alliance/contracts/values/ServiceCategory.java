package org.alliance.contracts.values;

/// What a client may be connected to; also the areas that a lawyer practises in.
public enum ServiceCategory implements Coded {
  CIVIL_REMEDIES,
  POLICE_LIAISON,
  COUNSELLING,
  LAWSUIT,
  IMMIGRATION,
  COMPENSATION,
  SOCIAL_SERVICES
}
