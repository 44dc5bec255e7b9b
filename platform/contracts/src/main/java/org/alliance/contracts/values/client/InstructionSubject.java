package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.Coded;

/// The subject of a client's instruction.
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
