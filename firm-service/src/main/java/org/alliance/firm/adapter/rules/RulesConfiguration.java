package org.alliance.firm.adapter.rules;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.deadlines.RuleVerifications;
import org.alliance.firm.application.deadlines.TellingDeadlines;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.schedule.RecurringTask;
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

  /// @param ahead how long before a day firms are told that it is near
  @Bean
  TellingDeadlines tellingDeadlines(
      EngagementList engagements,
      VerifyingRules rules,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      Clock clock,
      @Value("${firm.deadline-near:P30D}") Period ahead) {
    return new TellingDeadlines(engagements, rules, matters, ahead, clock);
  }

  @Bean
  RecurringTask tellingNearDeadlines(TellingDeadlines telling) {
    return RecurringTask.every("near-deadlines", Duration.ofMinutes(10), telling::run);
  }
}
