package org.alliance.gateway;

import jakarta.servlet.Filter;
import org.alliance.gateway.limits.BodyFilter;
import org.alliance.gateway.limits.BodyLimits;
import org.alliance.gateway.limits.RateLimitFilter;
import org.alliance.gateway.limits.RequestKinds;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/// What every request passes on either edge, in this order and before security: faults, readiness,
/// how often, how much, and whether its head makes sense.
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
  FilterRegistrationBean<FaultFilter> faults() {
    return first(new FaultFilter(), 0);
  }

  @Bean
  FilterRegistrationBean<ReadyFilter> ready(ApplicationAvailability availability) {
    return first(new ReadyFilter(availability), 1);
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rates(RequestKinds kinds, GatewayProperties properties) {
    return first(new RateLimitFilter(kinds, properties.limits(), properties.clientAddresses()), 2);
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodies(RequestKinds kinds, GatewayProperties properties) {
    return first(
        new BodyFilter(
            new BodyLimits(
                kinds,
                properties.largestReport(),
                properties.largestImport(),
                properties.largestRequest())),
        3);
  }

  @Bean
  FilterRegistrationBean<HeadFilter> heads() {
    return first(new HeadFilter(), 4);
  }

  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }
}
