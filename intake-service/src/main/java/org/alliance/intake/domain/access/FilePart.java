package org.alliance.intake.domain.access;

import org.alliance.contracts.values.code.Coded;

/// The parts of a client's file. Each is opened alone.
public enum FilePart implements Coded {
  SAFE_CONTACT,
  INSTRUCTIONS,
  CONSENTS,
  IDENTITY,
  STORY,
  PARTIES
}
