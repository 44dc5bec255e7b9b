package org.alliance.casetracking.adapter.security;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.casetracking.application.CurrentViewer;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what in case-tracking.
@Configuration(proxyBeanMethods = false)
class CaseRoutes {
  private static final Role[] WATCHERS = {Role.COORDINATOR, Role.TRIAGE, Role.OPS, Role.AUDITOR};
  private static final Role[] WATCHERS_AND_FIRMS = {
    Role.COORDINATOR, Role.TRIAGE, Role.OPS, Role.AUDITOR, Role.FIRM_LEAD, Role.FIRM_MEMBER
  };

  private static final Role[] REPORTED_TO = {
    Role.DIRECTOR, Role.COORDINATOR, Role.OPS, Role.AUDITOR
  };

  /// A case number leads only to what its reader may see.
  private static final Role[] ANY_ROLE = Role.values();

  @Bean
  RouteRules caseRules() {
    return RouteRules.of(
        only(GET, "/api/v1/cases/{id}", WATCHERS_AND_FIRMS),
        only(GET, "/api/v1/flow", WATCHERS),
        only(GET, "/api/v1/flow/stream", WATCHERS),
        only(GET, "/case-number", ANY_ROLE),
        only(GET, "/case-number/{number}", ANY_ROLE),
        only(GET, "/coordination", Role.COORDINATOR),
        only(GET, "/cases", WATCHERS),
        only(GET, "/cases/{id}", WATCHERS),
        only(POST, "/cases/{id}/notes", Role.COORDINATOR, Role.TRIAGE),
        only(POST, "/cases/{id}/closing", Role.COORDINATOR),
        only(POST, "/cases/{id}/reopening", Role.COORDINATOR),
        only(GET, "/ops", WATCHERS),
        only(GET, "/ops/stream", WATCHERS),
        only(GET, "/ops/cases/{id}", WATCHERS),
        only(GET, "/ops/figures/{table}", WATCHERS),
        only(GET, "/ops/ageing", WATCHERS),
        only(GET, "/reports", REPORTED_TO),
        only(GET, "/reports/{table}", REPORTED_TO),
        only(GET, "/ops/machinery", Role.OPS, Role.AUDITOR),
        only(GET, "/ops/runbooks/{name}", Role.OPS, Role.AUDITOR));
  }

  @Bean
  CurrentViewer currentViewer() {
    return Viewers::current;
  }
}
