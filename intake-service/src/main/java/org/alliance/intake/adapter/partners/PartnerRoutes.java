package org.alliance.intake.adapter.partners;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may open each page about partners. A partner's own pages show its own things
/// only; anything else is answered as if it were not there.
@Configuration(proxyBeanMethods = false)
class PartnerRoutes {
  private static final Role[] DECIDERS = {Role.TRIAGE, Role.COORDINATOR};

  @Bean
  RouteRules partnerPageRules() {
    return RouteRules.of(
        only(GET, "/partners", Role.COORDINATOR),
        only(GET, "/partners/keys", Role.COORDINATOR),
        only(POST, "/partners/keys", Role.COORDINATOR),
        only(GET, "/partners/new", Role.COORDINATOR),
        only(POST, "/partners/new", Role.COORDINATOR),
        only(GET, "/partners/{organisation}", Role.COORDINATOR),
        only(GET, "/partners/{organisation}/facts", Role.COORDINATOR),
        only(POST, "/partners/{organisation}/facts", Role.COORDINATOR),
        only(POST, "/partners/{organisation}", Role.COORDINATOR),
        only(GET, "/partner", Role.PARTNER),
        only(GET, "/partner/hand-overs/{case}", Role.PARTNER),
        only(POST, "/partner/hand-overs/{case}", Role.PARTNER),
        only(GET, "/api/v1/hand-overs", Role.PARTNER),
        only(POST, "/api/v1/hand-overs/{id}/answer", Role.PARTNER),
        only(PUT, "/api/v1/partners/{organisation}", Role.COORDINATOR),
        only(POST, "/triage/{case}/hand-over", DECIDERS),
        only(GET, "/letters/{case}", DECIDERS),
        only(GET, "/partner/keys", Role.PARTNER),
        only(POST, "/partner/keys", Role.PARTNER));
  }
}
