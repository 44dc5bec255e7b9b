package org.alliance.firm.adapter.api;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route of the firm service. The controllers check the firm.
@Configuration(proxyBeanMethods = false)
class FirmRoutes {
  private static final Role[] FIRM = {Role.FIRM_LEAD, Role.FIRM_MEMBER};

  @Bean
  RouteRules firmRules() {
    return RouteRules.of(
        only(GET, "/api/v1/firms", Role.COORDINATOR, Role.OPS),
        only(
            GET,
            "/api/v1/firms/{id}",
            Role.FIRM_LEAD,
            Role.FIRM_MEMBER,
            Role.COORDINATOR,
            Role.OPS),
        only(PUT, "/api/v1/firms/{id}", Role.FIRM_LEAD, Role.COORDINATOR),
        only(
            GET, "/api/v1/firms/{firm}/offers", Role.FIRM_LEAD, Role.FIRM_MEMBER, Role.COORDINATOR),
        only(GET, "/api/v1/offers", Role.COORDINATOR, Role.OPS),
        only(POST, "/api/v1/offers/{id}/answer", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(
            GET,
            "/api/v1/engagements/{caseId}",
            Role.FIRM_LEAD,
            Role.FIRM_MEMBER,
            Role.COORDINATOR),
        only(GET, "/api/v1/engagements", Role.FIRM_LEAD, Role.FIRM_MEMBER, Role.COORDINATOR),
        only(PUT, "/api/v1/engagements/{caseId}/team", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/api/v1/engagements/{caseId}/services", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/api/v1/engagements/{caseId}/answers", FIRM),
        only(POST, "/api/v1/engagements/{caseId}/contacts", FIRM),
        only(PUT, "/api/v1/engagements/{caseId}/next-step", FIRM),
        only(POST, "/api/v1/engagements/{caseId}/next-step/done", FIRM),
        only(POST, "/api/v1/engagements/{caseId}/end", Role.FIRM_LEAD, Role.FIRM_MEMBER));
  }

  @Bean
  RouteRules firmPageRules() {
    return RouteRules.of(
        only(GET, "/firm", FIRM),
        only(GET, "/firm/cases/{called}", FIRM),
        only(GET, "/firm/offers/{id}", FIRM),
        only(GET, "/firm/offers/{id}/accept", FIRM),
        only(POST, "/firm/offers/{id}/accept", FIRM),
        only(GET, "/firm/offers/{id}/decline", FIRM),
        only(POST, "/firm/offers/{id}/decline", FIRM),
        only(POST, "/firm/offers/{id}/questions", FIRM),
        only(GET, "/firms/questions", Role.COORDINATOR),
        only(POST, "/firms/questions/{offer}/{question}", Role.COORDINATOR),
        only(GET, "/firm/engagements/{caseId}", FIRM),
        only(GET, "/firm/engagements/{caseId}/team", FIRM),
        only(POST, "/firm/engagements/{caseId}/team", FIRM),
        only(POST, "/firm/engagements/{caseId}/services", FIRM),
        only(POST, "/firm/engagements/{caseId}/services/{connection}", FIRM),
        only(POST, "/firm/engagements/{caseId}/contacts", FIRM),
        only(POST, "/firm/engagements/{caseId}/step", FIRM),
        only(POST, "/firm/engagements/{caseId}/step/done", FIRM),
        only(POST, "/firm/engagements/{caseId}/step/drop", FIRM),
        only(GET, "/firm/engagements/{caseId}/letter", FIRM),
        only(POST, "/firm/engagements/{caseId}/letter", FIRM),
        only(GET, "/firm/engagements/{caseId}/hours", FIRM),
        only(POST, "/firm/engagements/{caseId}/hours", FIRM),
        only(POST, "/firm/engagements/{caseId}/hours/{entry}/remove", FIRM),
        only(GET, "/firm/engagements/{caseId}/end", FIRM),
        only(POST, "/firm/engagements/{caseId}/end", FIRM));
  }
}
