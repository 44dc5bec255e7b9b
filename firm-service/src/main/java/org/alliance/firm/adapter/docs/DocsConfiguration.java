package org.alliance.firm.adapter.docs;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// The parts of the API's description, made with `new`.
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {
  @Bean
  RouteRules docsRules() {
    return RouteRules.of(only(GET, FirmApiController.PATH, Role.FIRM_LEAD, Role.FIRM_MEMBER));
  }

  @Bean
  ApiExamples apiExamples(List<RouteRules> rules) {
    return new ApiExamples(new ClassPathResource("firm/api_examples.json"), rules);
  }
}
