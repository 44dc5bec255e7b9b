package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The services that a client may be connected with. They are also the areas that lawyers practise
/// in.
public enum ServiceCategory implements Coded {
  @AlsoWritten("civil-remedy")
  CIVIL_REMEDIES,
  POLICE_LIAISON,
  @AlsoWritten("counseling")
  COUNSELLING,
  @AlsoWritten({"lawsuits", "litigation"})
  LAWSUIT,
  IMMIGRATION,
  @AlsoWritten("victim-compensation")
  COMPENSATION,
  @AlsoWritten("social-service")
  SOCIAL_SERVICES
}
