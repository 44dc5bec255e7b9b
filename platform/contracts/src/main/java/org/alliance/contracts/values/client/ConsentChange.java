package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.Coded;

/// A change of a consent. A client may withdraw a consent by word of mouth, and the withdrawal acts
/// at once.
public enum ConsentChange implements Coded {
  GIVEN,
  WITHDRAWN
}
