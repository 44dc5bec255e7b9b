package org.alliance.kit;

import java.time.Clock;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.codec.ValuesModule;
import org.alliance.kit.health.ConsumersHealth;
import org.alliance.kit.kafka.KafkaConfiguration;
import org.alliance.kit.log.LogPatterns;
import org.alliance.kit.production.ProductionConfiguration;
import org.alliance.kit.request.RequestConfiguration;
import org.alliance.kit.security.SecurityConfiguration;
import org.alliance.kit.web.CorrelationFilter;
import org.alliance.kit.web.HoldingsController;
import org.alliance.kit.web.ProblemAdvice;
import org.alliance.kit.web.ProblemAnswers;
import org.alliance.kit.web.ProblemPage;
import org.alliance.kit.web.ValueSchemas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Imported by every service.
@Configuration(proxyBeanMethods = false)
@Import({
  DeliveryConfiguration.class,
  HeadsConfiguration.class,
  KafkaConfiguration.class,
  OpsConfiguration.class,
  ProductionConfiguration.class,
  RequestConfiguration.class,
  StoreConfiguration.class,
  SecurityConfiguration.class,
  ProblemAdvice.class,
  HoldingsController.class
})
public class KitConfiguration {
  /// A service as `main` and the launcher start it: its own settings file on top of the kit's,
  /// whatever else is on the class path.
  public static SpringApplicationBuilder application(Class<?> application, ServiceName service) {
    LogPatterns.register();
    return new SpringApplicationBuilder(application)
        .properties(
            "spring.config.name=service-kit," + service.code() + "-service",
            "spring.application.name=" + service.code() + "-service");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  EventCodec eventCodec() {
    return new EventCodec();
  }

  @Bean
  ValuesModule valuesModule() {
    return ValuesModule.forRequests();
  }

  @Bean
  ConsumersHealth consumersHealth() {
    return new ConsumersHealth();
  }

  @Bean
  ValueSchemas valueSchemas() {
    return new ValueSchemas();
  }

  @Bean
  ProblemAnswers problemAnswers(ObjectProvider<ProblemPage> page) {
    return new ProblemAnswers(page::getIfAvailable);
  }

  @Bean
  CorrelationFilter correlationFilter(ProblemAnswers answers) {
    return new CorrelationFilter(answers);
  }
}
