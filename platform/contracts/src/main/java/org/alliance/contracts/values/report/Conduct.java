package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The acts of the attacker, as the report tells them.
public enum Conduct implements Coded {
  @AlsoWritten({"assaulted", "physical-assault", "battery", "hit", "beaten"})
  ASSAULT,
  @AlsoWritten({"armed-assault", "assault-with-a-weapon", "aggravated-assault"})
  ASSAULT_WITH_WEAPON,
  @AlsoWritten("attempted-attack")
  ATTEMPTED_ASSAULT,
  @AlsoWritten({"threats", "threatened", "threat-of-violence", "intimidation"})
  THREAT,
  @AlsoWritten("robbed")
  ROBBERY,
  @AlsoWritten({"sexual-assault", "sexual-abuse", "rape"})
  SEXUAL_VIOLENCE,
  @AlsoWritten({"murder", "killing"})
  HOMICIDE,
  ARSON,
  @AlsoWritten("stalked")
  STALKING,
  @AlsoWritten({"spat-on", "spat-at", "spit-on"})
  SPITTING,
  BURGLARY_OCCUPIED,
  PROPERTY_DAMAGE_WITH_THREAT,
  @AlsoWritten({"vandalism", "damage-to-property"})
  PROPERTY_DAMAGE,
  @AlsoWritten("verbal-abuse")
  VERBAL_HARASSMENT,
  @AlsoWritten("hate-speech")
  HATEFUL_SPEECH,
  @AlsoWritten({"cyber-harassment", "cyberbullying"})
  ONLINE_HARASSMENT,
  @AlsoWritten({"employment-discrimination", "discrimination-at-work"})
  WORKPLACE_DISCRIMINATION,
  @AlsoWritten({"refusal-of-service", "refused-service"})
  DENIAL_OF_SERVICE,
  @AlsoWritten({"larceny", "stealing"})
  THEFT,
  OTHER,
  @AlsoWritten({"not-known", "not-told"})
  UNKNOWN
}
