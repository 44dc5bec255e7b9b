package org.alliance.gateway.page;

import jakarta.servlet.http.HttpServletResponse;
import org.alliance.ui.ContentPolicy;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The security headers of one edge, for its own pages and for those of the services behind it.
/// Spring's defaults (no sniffing, no framing, no caching) stay on.
///
/// @param contentPolicy the Content-Security-Policy of every page
public record EdgeHeaders(String contentPolicy, ReferrerPolicy referrer) {
  public static EdgeHeaders ofPublicEdge() {
    return new EdgeHeaders(ContentPolicy.ofPages(), ReferrerPolicy.NO_REFERRER);
  }

  /// @param provider the origin of the identity provider: signing out posts a form that is sent on
  ///   there
  public static EdgeHeaders ofStaffEdge(String provider) {
    return new EdgeHeaders(ContentPolicy.withFormsTo(provider), ReferrerPolicy.SAME_ORIGIN);
  }

  public void configure(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy));
    headers.referrerPolicy(policy -> policy.policy(referrer));
  }

  /// For an answer that is given before the security filters are reached.
  public void apply(HttpServletResponse response) {
    response.setHeader(ContentPolicy.HEADER, contentPolicy);
    response.setHeader("Referrer-Policy", referrer.getPolicy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
  }
}
