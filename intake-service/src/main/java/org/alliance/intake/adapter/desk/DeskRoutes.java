package org.alliance.intake.adapter.desk;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// The roles that may open the pages of the desk. Whose drafts and reports they may open is decided
/// for each.
@Configuration(proxyBeanMethods = false)
class DeskRoutes {
  private static final Role[] DESK = {Role.HOTLINE, Role.COORDINATOR};

  /// Before the rules of the public form, whose addresses look alike.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouteRules deskRules() {
    return RouteRules.of(
        only(GET, "/desk", DESK),
        only(POST, "/desk/find", DESK),
        only(POST, "/desk/report", DESK),
        only(GET, "/desk/report/{draft}", DESK),
        only(POST, "/desk/report/{draft}", DESK),
        only(POST, "/desk/report/{draft}/autosave", DESK),
        only(GET, "/desk/report/{draft}/sent", DESK),
        only(GET, "/desk/callers/{id}", DESK),
        only(POST, "/desk/callers/{id}", DESK));
  }
}
