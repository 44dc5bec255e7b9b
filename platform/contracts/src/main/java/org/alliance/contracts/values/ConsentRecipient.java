package org.alliance.contracts.values;

/// The recipients to whom a client may allow the Alliance to give the client's data.
public enum ConsentRecipient implements Coded {
  LAW_FIRMS,
  SERVICE_PROVIDERS,
  LAW_ENFORCEMENT,
  PARTNERS,
  /// One person of a firm that is asked: the names, once, for the firm's conflict check.
  ASKED_FIRMS
}
