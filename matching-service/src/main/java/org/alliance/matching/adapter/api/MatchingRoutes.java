package org.alliance.matching.adapter.api;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route of matching.
@Configuration(proxyBeanMethods = false)
class MatchingRoutes {
  private static final Role[] REPORTED_TO = {
    Role.DIRECTOR, Role.COORDINATOR, Role.OPS, Role.AUDITOR
  };

  @Bean
  RouteRules matchingRules() {
    return RouteRules.of(
        only(
            GET,
            "/api/v1/referrals/{caseId}",
            Role.COORDINATOR,
            Role.TRIAGE,
            Role.OPS,
            Role.AUDITOR),
        only(POST, "/api/v1/referrals/{caseId}/reopen", Role.COORDINATOR),
        only(POST, "/api/v1/referrals/{caseId}/exclusions", Role.COORDINATOR),
        only(POST, "/api/v1/referrals/{caseId}/covered-needs", Role.COORDINATOR),
        only(POST, "/api/v1/referrals/{caseId}/open-needs", Role.COORDINATOR),
        only(GET, "/referrals/{caseId}", Role.COORDINATOR, Role.TRIAGE, Role.OPS, Role.AUDITOR),
        only(GET, "/referrals/{caseId}/assign", Role.COORDINATOR),
        only(POST, "/referrals/{caseId}/assign", Role.COORDINATOR),
        only(POST, "/referrals/{caseId}/reopen", Role.COORDINATOR),
        only(POST, "/referrals/{caseId}/exclusions", Role.COORDINATOR),
        only(POST, "/referrals/{caseId}/covered-needs", Role.COORDINATOR),
        only(POST, "/referrals/{caseId}/open-needs", Role.COORDINATOR),
        only(GET, "/api/v1/matching/runs", Role.COORDINATOR, Role.OPS, Role.AUDITOR),
        only(GET, "/api/v1/network/needs", Role.COORDINATOR, Role.OPS, Role.AUDITOR),
        only(POST, "/api/v1/network/what-if", Role.COORDINATOR, Role.OPS),
        only(GET, "/ops/need", Role.COORDINATOR, Role.OPS, Role.AUDITOR),
        only(GET, "/ops/need/what-if", Role.COORDINATOR, Role.OPS),
        only(GET, "/ops/need/{table}", Role.COORDINATOR, Role.OPS, Role.AUDITOR),
        only(GET, "/reports/matching", REPORTED_TO),
        only(GET, "/reports/matching/{table}", REPORTED_TO));
  }
}
