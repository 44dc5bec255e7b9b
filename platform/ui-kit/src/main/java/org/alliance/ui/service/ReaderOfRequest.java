package org.alliance.ui.service;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.ui.Reader;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Who reads a page, by the token of the request.
final class ReaderOfRequest {
  private final ZoneId zone;

  ReaderOfRequest(ZoneId zone) {
    this.zone = zone;
  }

  Reader current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? of(Caller.current(), token.getToken())
        : Reader.anonymous(zone);
  }

  private Reader of(Caller caller, Jwt token) {
    return new Reader(
        Optional.ofNullable(token.getClaimAsString("name")).filter(name -> !name.isBlank()),
        caller.roles().stream().sorted().map(Role::code).toList(),
        caller.firm().map(FirmId::value),
        caller.organisation().map(OrganisationId::value),
        zoneOf(token),
        true);
  }

  private ZoneId zoneOf(Jwt token) {
    var told = token.getClaimAsString("zoneinfo");
    try {
      return told == null ? zone : ZoneId.of(told);
    } catch (DateTimeException unknown) {
      return zone;
    }
  }
}
