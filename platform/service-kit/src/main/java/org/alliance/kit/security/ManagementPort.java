package org.alliance.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Requests that only read and came in on the port for probes and metrics. That port is on loopback
/// and no edge knows it, so nobody has to sign in there. Were it the port of the API, it would be
/// open to every role, and counts as none.
final class ManagementPort implements RequestMatcher {
  private final Environment environment;

  ManagementPort(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    var management = environment.getProperty("local.management.port");
    return management != null
        && !Objects.equals(management, environment.getProperty("local.server.port"))
        && management.equals(Integer.toString(request.getLocalPort()))
        && HttpMethod.GET.matches(request.getMethod());
  }
}
