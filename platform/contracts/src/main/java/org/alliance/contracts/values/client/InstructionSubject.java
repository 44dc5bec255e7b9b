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
  DISCLOSURE,
  /// Providers of services outside the firm. What a client says of them is a consent; a firm reads
  /// it as an instruction.
  SERVICE_PROVIDERS
}
