package org.alliance.notification.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.alliance.kit.live.LiveFeed;
import org.alliance.kit.live.LiveLimits;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.security.Caller;
import org.alliance.notification.adapter.pages.InboxItems.Reader;
import org.alliance.notification.adapter.pages.InboxItems.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The number of new notices: live, and on each page of this service without scripts.
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
  @Bean
  LiveFeed<Reader, Unread> inboxFeed(InboxItems items, Clock clock) {
    return new LiveFeed<>(items::unread, LiveLimits.USUAL, "/inbox/unread", clock);
  }

  @Bean
  RecurringTask tellingInboxes(LiveFeed<Reader, Unread> feed) {
    return RecurringTask.every("inbox-feed", Duration.ofSeconds(2), feed::tell);
  }

  @Bean
  WebMvcConfigurer menuCounts(InboxItems items) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new MenuCount(items));
      }
    };
  }

  private record MenuCount(InboxItems items) implements HandlerInterceptor {
    @Override
    public void postHandle(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView view) {
      if (view != null) {
        Reader.find(Caller.current())
            .ifPresent(reader ->
                view.addObject("menuCounts", Map.of("/inbox", items.unread(reader).unread())));
      }
    }
  }
}
