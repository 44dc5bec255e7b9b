package org.alliance.firm.adapter.api;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route of the firm service. The controllers check the firm.
@Configuration(proxyBeanMethods = false)
class FirmRoutes {
  static final Role[] FIRM = {Role.FIRM_LEAD, Role.FIRM_MEMBER};
  private static final Role[] READERS = {Role.FIRM_LEAD, Role.FIRM_MEMBER, Role.COORDINATOR};

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
                Role.OPS)
            .forKeys(KeyScope.PROFILE_READ),
        only(PUT, "/api/v1/firms/{id}", Role.FIRM_LEAD, Role.COORDINATOR)
            .forKeys(KeyScope.PROFILE_WRITE),
        only(GET, "/api/v1/firms/{firm}/offers", READERS).forKeys(KeyScope.OFFERS_READ),
        only(GET, "/api/v1/offers", Role.COORDINATOR, Role.OPS),
        only(GET, "/api/v1/offers/{id}", READERS).forKeys(KeyScope.OFFERS_READ),
        only(POST, "/api/v1/offers/{id}/answer", FIRM).forKeys(KeyScope.OFFERS_ANSWER),
        only(GET, "/api/v1/engagements/{caseId}", READERS).forKeys(KeyScope.ENGAGEMENTS_READ),
        only(GET, "/api/v1/engagements", READERS).forKeys(KeyScope.ENGAGEMENTS_READ),
        only(PUT, "/api/v1/engagements/{caseId}/team", FIRM).forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(POST, "/api/v1/engagements/{caseId}/services", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(POST, "/api/v1/engagements/{caseId}/answers", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(POST, "/api/v1/engagements/{caseId}/contacts", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(PUT, "/api/v1/engagements/{caseId}/next-step", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(POST, "/api/v1/engagements/{caseId}/next-step/done", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(GET, "/api/v1/engagements/{caseId}/hours", FIRM).forKeys(KeyScope.ENGAGEMENTS_READ),
        only(POST, "/api/v1/engagements/{caseId}/hours", FIRM).forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(DELETE, "/api/v1/engagements/{caseId}/hours/{entry}", FIRM)
            .forKeys(KeyScope.ENGAGEMENTS_WRITE),
        only(POST, "/api/v1/engagements/{caseId}/end", FIRM).forKeys(KeyScope.ENGAGEMENTS_WRITE));
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
