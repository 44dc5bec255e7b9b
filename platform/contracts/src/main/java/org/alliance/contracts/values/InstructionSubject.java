package org.alliance.contracts.values;

/// What a client's instruction is about.
public enum InstructionSubject implements Coded {
  POLICE,
  PRESS,
  IMMIGRATION_AUTHORITIES,
  EMPLOYER,
  FAMILY,
  SETTLEMENT,
  CONTACT,
  DISCLOSURE
}
