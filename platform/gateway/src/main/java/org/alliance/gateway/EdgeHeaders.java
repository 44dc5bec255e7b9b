package org.alliance.gateway;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The security headers of both edges. Spring's defaults (no sniffing, no framing, no caching) stay
/// on.
public final class EdgeHeaders {
  private EdgeHeaders() {}

  static void publicEdge(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy ->
        policy.policyDirectives(
            "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }

  /// @param provider the origin of the identity provider: signing out posts a form that is sent on
  ///   there
  public static void staffEdge(HeadersConfigurer<HttpSecurity> headers, String provider) {
    headers.contentSecurityPolicy(policy ->
        policy.policyDirectives(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self' "
                + provider
                + "; frame-ancestors 'none'; base-uri 'none'"));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
  }
}
