package org.alliance.gateway.limits;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// One rate for each kind of request. A client that has used one up still has the others.
///
/// @param reports generous, because an office of 70 people behind one address may report at once
/// @param status small, because each call is a guess at somebody's status code
/// @param imports sending files and asking how far they are
/// @param signIn at the staff edge, which makes a session for each
/// @param form pages of the form and the files of all pages: about 60 requests a person in ten
///   minutes, for an office of 100 people behind one address
/// @param pages everything else on the public edge
/// @param staff everything else on the staff edge, by session, or by address for scripts
public record RateLimits(
    @DefaultValue("400/20") Rate reports,
    @DefaultValue("60/5") Rate status,
    @DefaultValue("120/10") Rate imports,
    @DefaultValue("200/10") Rate signIn,
    @DefaultValue("2000/600") Rate form,
    @DefaultValue("120/20") Rate pages,
    @DefaultValue("1000/200") Rate staff) {
  Rate of(RequestKind kind) {
    return switch (kind) {
      case REPORT -> reports;
      case STATUS -> status;
      case IMPORT -> imports;
      case SIGN_IN -> signIn;
      case FORM -> form;
      case PAGE -> pages;
      case STAFF -> staff;
    };
  }
}
