package org.alliance.kit.production;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What every service checks before it runs in production.
@Configuration(proxyBeanMethods = false)
public class ProductionConfiguration {
  @Bean
  static ProductionGuard productionGuard(Environment settings) {
    return new ProductionGuard(settings);
  }

  @Bean
  static ProductionCheck identityOfProduction() {
    return new IdentityCheck();
  }

  @Bean
  static ProductionCheck connectionsOfProduction() {
    return new ConnectionsCheck();
  }
}
