package org.alliance.intake.adapter.pages.triage;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may open each page of triage.
@Configuration(proxyBeanMethods = false)
class TriageRoutes {
  private static final Role[] DECIDERS = {Role.TRIAGE, Role.COORDINATOR};

  @Bean
  RouteRules triagePageRules() {
    return RouteRules.of(
        only(GET, "/triage", DECIDERS),
        only(GET, "/triage/second-looks", DECIDERS),
        only(GET, "/triage/rules", DECIDERS),
        only(GET, "/triage/rules/{rule}", DECIDERS),
        only(POST, "/triage/rules/{rule}", DECIDERS),
        only(GET, "/triage/{case}", DECIDERS),
        only(POST, "/triage/{case}", DECIDERS),
        only(GET, "/triage/{case}/same/{other}", DECIDERS),
        only(POST, "/triage/{case}/same/{other}", DECIDERS));
  }
}
