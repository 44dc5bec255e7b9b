package org.alliance.notification.adapter.security;

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
  @Bean
  RouteRules notificationRules() {
    return RouteRules.of(
        only(PUT, "/api/v1/contacts/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(GET, "/api/v1/contacts/{firm}", Role.COORDINATOR, Role.FIRM_LEAD),
        only(GET, "/api/v1/deliveries", Role.COORDINATOR, Role.OPS),
        only(POST, "/api/v1/deliveries/{id}/retry", Role.OPS));
  }
}
