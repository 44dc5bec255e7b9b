package org.alliance.intake.adapter.clients;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reaches the pages of a client's file. Every role may ask for a part, so that every refusal
/// is in the trail; the table of the domain decides.
@Configuration(proxyBeanMethods = false)
class ClientFileRoutes {
  @Bean
  RouteRules clientFileRules() {
    return RouteRules.of(
        only(GET, "/clients", Role.COORDINATOR, Role.AUDITOR),
        only(POST, "/clients", Role.COORDINATOR, Role.AUDITOR),
        only(GET, "/clients/break-glass", Role.COORDINATOR),
        only(POST, "/clients/break-glass", Role.COORDINATOR),
        only(GET, "/clients/{case}", Role.values()),
        only(POST, "/clients/{case}", Role.values()),
        only(GET, "/clients/{case}/erasure", Role.COORDINATOR),
        only(POST, "/clients/{case}/erasure", Role.COORDINATOR),
        only(GET, "/clients/{case}/trail", Role.COORDINATOR, Role.AUDITOR),
        only(GET, "/api/v1/audit/verify", Role.AUDITOR));
  }
}
