package org.alliance.firm.adapter.opportunity;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route. The controllers check the firm.
@Configuration(proxyBeanMethods = false)
class OpportunityRoutes {
  private static final Role[] FIRM = {Role.FIRM_LEAD, Role.FIRM_MEMBER};

  @Bean
  RouteRules opportunityRules() {
    return RouteRules.of(
        only(GET, "/firm/opportunities", FIRM),
        only(POST, "/firm/opportunities/{caseId}/interest", FIRM),
        only(GET, "/firm/wishes", Role.FIRM_LEAD),
        only(POST, "/firm/wishes", Role.FIRM_LEAD),
        only(GET, "/api/v1/firms/{firm}/opportunities", FIRM).forKeys(KeyScope.OFFERS_READ),
        only(POST, "/api/v1/firms/{firm}/opportunities/{caseId}/interest", FIRM)
            .forKeys(KeyScope.OFFERS_ANSWER));
  }
}
