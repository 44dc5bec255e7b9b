package org.alliance.intake.adapter.conflicts;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route of the pages, and of the API of tokens.
@Configuration(proxyBeanMethods = false)
class ConflictRoutes {
  @Bean
  RouteRules conflictPageRules() {
    return RouteRules.of(
        only(GET, "/conflict-checks/{offerId}", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-checks/{offerId}", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-checks/{offerId}/tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(GET, "/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-tokens", Role.FIRM_LEAD),
        only(POST, "/conflict-tokens/list", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(GET, "/api/v1/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/api/v1/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(DELETE, "/api/v1/conflict-tokens", Role.FIRM_LEAD));
  }

  @Bean
  MessageBundle conflictTexts() {
    return MessageBundle.ofStaff("intake-conflicts", Set.of("conflict-checks", "conflict-tokens"));
  }
}
