package org.alliance.notification.adapter.security;

import static org.alliance.kit.security.RouteRule.anybody;
import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what in notification.
@Configuration(proxyBeanMethods = false)
class NotificationRoutes {
  /// Who has notices.
  private static final Role[] READERS = {
    Role.FIRM_LEAD, Role.FIRM_MEMBER, Role.PARTNER, Role.COORDINATOR
  };

  @Bean
  RouteRules notificationRules() {
    return RouteRules.of(
        only(PUT, "/api/v1/contacts/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(GET, "/api/v1/contacts/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(GET, "/api/v1/deliveries", Role.COORDINATOR, Role.OPS),
        only(POST, "/api/v1/deliveries/{id}/retry", Role.OPS),
        only(POST, "/api/v1/deliveries/{id}/bounce", Role.OPS),
        only(GET, "/deliveries", Role.COORDINATOR, Role.OPS),
        only(GET, "/deliveries/{id}", Role.COORDINATOR, Role.OPS),
        only(POST, "/deliveries/{id}/resend", Role.COORDINATOR, Role.OPS),
        only(POST, "/deliveries/{id}/cancel", Role.COORDINATOR, Role.OPS),
        only(POST, "/deliveries/{id}/stop-case", Role.COORDINATOR, Role.OPS),
        only(POST, "/deliveries/{id}/let-case-go", Role.COORDINATOR, Role.OPS),
        only(GET, "/inbox", READERS),
        only(POST, "/inbox/read", READERS),
        only(GET, "/inbox/unread", READERS),
        only(GET, "/inbox/stream", READERS),
        only(GET, "/templates", Role.COORDINATOR, Role.OPS),
        only(GET, "/templates/{name}", Role.COORDINATOR, Role.OPS),
        only(GET, "/templates/{name}/{version}", Role.COORDINATOR, Role.OPS),
        only(POST, "/templates/{name}", Role.COORDINATOR),
        only(POST, "/templates/{name}/{version}/back", Role.COORDINATOR),
        only(POST, "/templates/{name}/test", Role.COORDINATOR, Role.OPS),
        anybody(GET, "/unsubscribe/{token}"),
        anybody(POST, "/unsubscribe/{token}"),
        only(GET, "/preferences", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(GET, "/preferences/coordinator", Role.COORDINATOR),
        only(POST, "/preferences/coordinator", Role.COORDINATOR),
        only(POST, "/preferences/coordinator/{id}/remove", Role.COORDINATOR),
        only(GET, "/preferences/partner", Role.PARTNER),
        only(POST, "/preferences/partner", Role.PARTNER),
        only(POST, "/preferences/partner/{id}/remove", Role.PARTNER),
        only(POST, "/preferences/own", Role.FIRM_LEAD, Role.FIRM_MEMBER),
        only(POST, "/preferences/people/{id}/remove", Role.FIRM_LEAD),
        only(POST, "/preferences", Role.FIRM_LEAD),
        only(GET, "/preferences/firms/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(POST, "/preferences/firms/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(GET, "/webhooks", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/{id}/rotate", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/{id}/off", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/{id}/on", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/{id}/test", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/{id}/replay-failed", Role.FIRM_LEAD, Role.PARTNER),
        only(POST, "/webhooks/messages/{id}/replay", Role.FIRM_LEAD, Role.PARTNER));
  }
}
