package org.alliance.firm.adapter.rules;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import org.alliance.firm.application.deadlines.RuleVerifications;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;

/// Rules about time limits, made with `new`.
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
  @Bean
  RouteRules lawRules() {
    return RouteRules.of(
        only(GET, "/rules", Role.COUNSEL, Role.COORDINATOR),
        only(POST, "/rules/{rule}/verify", Role.COUNSEL),
        only(POST, "/rules/{rule}/withdraw", Role.COUNSEL));
  }

  @Bean
  RuleVerifications ruleVerifications(MongoOperations mongo) {
    return new MongoRuleVerifications(mongo);
  }

  /// @param file the rules; those of the service unless a setting names others
  @Bean
  VerifyingRules verifyingRules(
      RuleVerifications verifications,
      Clock clock,
      @Value("${firm.deadline-rules:classpath:/firm/deadline_rules.csv}") Resource file) {
    return new VerifyingRules(RulesFile.read(file), verifications, clock);
  }
}
