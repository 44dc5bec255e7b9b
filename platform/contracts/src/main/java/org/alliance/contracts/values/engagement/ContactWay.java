package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The way in which a firm reached its client.
public enum ContactWay implements Coded {
  PHONE,
  VIDEO,
  TEXT_MESSAGE,
  EMAIL,
  LETTER,
  IN_PERSON
}
