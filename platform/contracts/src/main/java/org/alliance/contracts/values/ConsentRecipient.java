package org.alliance.contracts.values;

/// To whom a client lets the Alliance give something of theirs.
public enum ConsentRecipient implements Coded {
  LAW_FIRMS,
  SERVICE_PROVIDERS,
  LAW_ENFORCEMENT,
  PARTNERS
}
