package org.alliance.intake.adapter.imports;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may open the pages of imports. Each finds its own files only.
@Configuration(proxyBeanMethods = false)
class ImportPageRoutes {
  private static final Role[] SENDERS = {Role.PARTNER, Role.COORDINATOR};

  @Bean
  RouteRules importPageRules() {
    return RouteRules.of(
        only(GET, "/imports", SENDERS),
        only(POST, "/imports", SENDERS),
        only(GET, "/imports/{id}", SENDERS),
        only(GET, "/imports/files/{file}", SENDERS),
        only(POST, "/imports/files/{file}", SENDERS),
        only(GET, "/imports/files/{file}/preview", SENDERS),
        only(POST, "/imports/files/{file}/preview", SENDERS));
  }
}
