package org.alliance.firm.adapter.calendar;

import static org.alliance.kit.security.RouteRule.anybody;
import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.firm.application.calendar.ReadingCalendar;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The parts of calendar feeds. Calendar programs cannot sign in, so the address of a feed is a
/// secret.
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
  private static final Role[] FIRM = {Role.FIRM_LEAD, Role.FIRM_MEMBER};

  @Bean
  RouteRules calendarRules() {
    return RouteRules.of(
        anybody(GET, "/calendar/{secret}"),
        // Checks the provider's signature by itself; no edge passes the path on.
        anybody(POST, "/logout/back-channel"),
        only(GET, "/firm/calendar", FIRM),
        only(POST, "/firm/calendar", FIRM),
        only(POST, "/firm/calendar/{feed}/revoke", FIRM));
  }

  @Bean(initMethod = "ensureIndexes")
  MongoCalendarFeeds calendarFeeds(MongoOperations mongo) {
    return new MongoCalendarFeeds(mongo);
  }

  /// On pages, not in the live stream, which asks every few seconds.
  @Bean
  WebMvcConfigurer ownersSeen(CalendarFeeds feeds, Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
            .addInterceptor(new OwnersSeen(feeds, clock))
            .addPathPatterns("/firm", "/firm/*", "/firm/offers/**", "/firm/engagements/**")
            .excludePathPatterns("/firm/live", "/firm/stream");
      }
    };
  }

  @Bean
  LogoutTokens logoutTokens(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
      @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
      @Value("${alliance.identity.staff-client:staff-edge}") String client) {
    return new LogoutTokens(issuer, keys, client);
  }

  @Bean
  ReadingCalendar readingCalendar(EngagementList engagements, VerifyingRules rules) {
    return new ReadingCalendar(engagements, rules);
  }
}
