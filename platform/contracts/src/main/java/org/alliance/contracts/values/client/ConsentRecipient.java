package org.alliance.contracts.values.client;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The recipients to whom a client may allow the Alliance to give the client's data.
public enum ConsentRecipient implements Coded {
  @AlsoWritten({"law-firm", "lawfirms"})
  LAW_FIRMS,
  @AlsoWritten({"service-provider", "serviceproviders"})
  SERVICE_PROVIDERS,
  LAW_ENFORCEMENT,
  @AlsoWritten("partner")
  PARTNERS,
  /// One person of a firm that is asked: the names, once, for the firm's conflict check.
  @AlsoWritten({"asked-firm", "askedfirms"})
  ASKED_FIRMS
}
