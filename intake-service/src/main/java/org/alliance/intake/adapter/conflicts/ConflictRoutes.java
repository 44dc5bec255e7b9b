package org.alliance.intake.adapter.conflicts;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;
import org.alliance.intake.domain.access.KeyScope;
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
        only(POST, "/conflict-checks/{offerId}/list", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-checks/{offerId}/tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-checks/{offerId}/names", Role.values()),
        only(POST, "/conflict-checks/{offerId}/finding", Role.FIRM_LEAD),
        only(GET, "/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/conflict-tokens", Role.FIRM_LEAD),
        only(POST, "/conflict-tokens/list", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(GET, "/conflict-keys", Role.FIRM_LEAD),
        only(POST, "/conflict-keys", Role.FIRM_LEAD),
        only(GET, "/api/v1/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER)
            .forKeys(KeyScope.CONFLICTS_CHECK),
        only(POST, "/api/v1/conflict-tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER)
            .forKeys(KeyScope.TOKENS_WRITE),
        only(DELETE, "/api/v1/conflict-tokens", Role.FIRM_LEAD).forKeys(KeyScope.TOKENS_WRITE));
  }

  @Bean
  MessageBundle conflictTexts() {
    return MessageBundle.ofStaff(
        "intake-conflicts", Set.of("conflict-checks", "conflict-tokens", "conflict-keys"));
  }
}
