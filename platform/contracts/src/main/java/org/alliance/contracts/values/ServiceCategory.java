package org.alliance.contracts.values;

/// The services that a client may be connected with. They are also the areas that lawyers practise
/// in.
public enum ServiceCategory implements Coded {
  CIVIL_REMEDIES,
  POLICE_LIAISON,
  COUNSELLING,
  LAWSUIT,
  IMMIGRATION,
  COMPENSATION,
  SOCIAL_SERVICES
}
