package org.alliance.gateway;

import jakarta.servlet.Filter;
import org.alliance.gateway.limits.BodyFilter;
import org.alliance.gateway.limits.BodyLimits;
import org.alliance.gateway.limits.RateLimitFilter;
import org.alliance.gateway.limits.RequestKinds;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.FaultFilter;
import org.alliance.gateway.proxy.HeadFilter;
import org.alliance.gateway.proxy.ReadyFilter;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/// The filters of both edges, in this order and before security: faults, readiness, rate, body,
/// head.
@Configuration(proxyBeanMethods = false)
class EdgeFilters {
  @Bean
  @Profile("public")
  RequestKinds publicKinds() {
    return RequestKinds.ofPublicEdge();
  }

  @Bean
  @Profile("staff")
  RequestKinds staffKinds() {
    return RequestKinds.ofStaffEdge();
  }

  @Bean
  FilterRegistrationBean<FaultFilter> faults(Answers answers) {
    return first(new FaultFilter(answers), 0);
  }

  @Bean
  FilterRegistrationBean<ReadyFilter> ready(ApplicationAvailability availability, Answers answers) {
    return first(new ReadyFilter(availability, answers), 1);
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rates(
      RequestKinds kinds, GatewayProperties properties, Answers answers) {
    return first(
        new RateLimitFilter(kinds, properties.limits(), properties.clientAddresses(), answers), 2);
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodies(
      RequestKinds kinds, GatewayProperties properties, Answers answers) {
    return first(
        new BodyFilter(
            new BodyLimits(
                kinds,
                properties.largestReport(),
                properties.largestImport(),
                properties.largestRequest()),
            answers),
        3);
  }

  @Bean
  FilterRegistrationBean<HeadFilter> heads(Answers answers) {
    return first(new HeadFilter(answers), 4);
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }
}
