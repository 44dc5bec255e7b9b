package org.alliance.firm.adapter.inbox;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.ReadingInbox;
import org.alliance.firm.application.inbox.InboxReaders;
import org.alliance.kit.live.LiveFeed;
import org.alliance.kit.live.LiveLimits;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The parts of the inbox, made with `new`.
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
  private static final Role[] FIRM = {Role.FIRM_LEAD, Role.FIRM_MEMBER};

  @Bean
  RouteRules inboxRules() {
    return RouteRules.of(
        only(GET, "/firm/stream", FIRM),
        only(GET, "/firm/live", FIRM),
        only(POST, "/firm/seen", FIRM),
        only(POST, "/firm/views", FIRM),
        only(POST, "/firm/views/{view}/remove", FIRM));
  }

  @Bean
  InboxReaders inboxReaders(MongoOperations mongo) {
    return new MongoInboxReaders(mongo);
  }

  @Bean
  LiveFeed<FirmId, LiveInbox> inboxFeed(ReadingInbox inbox, Clock clock) {
    return new LiveFeed<>(
        firm -> LiveInbox.of(inbox.answerable(firm)), LiveLimits.USUAL, "/firm/live", clock);
  }

  @Bean
  RecurringTask tellingInboxes(LiveFeed<FirmId, LiveInbox> feed) {
    return RecurringTask.every("inbox-feed", Duration.ofSeconds(1), feed::tell);
  }

  @Bean
  WebMvcConfigurer menuCounts(ReadingInbox inbox) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new MenuCounts(inbox));
      }
    };
  }
}
