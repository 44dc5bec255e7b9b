package org.alliance.notification.adapter.returns;

import java.time.Duration;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.notification.MessageIds;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.application.ReturnedMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the mailbox if there is one.
@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {
  @Bean
  @ConditionalOnExpression("'${notification.returns.host:}' != ''")
  RecurringTask readingReturnedMails(
      ReturnedMails returned, MessageIds messageIds, NotificationProperties properties) {
    var settings = properties.returns();
    var mailbox =
        new ReturnsMailbox(settings, new ReturnedMailParser(messageIds), returned::handle);
    return new RecurringTask("returned-mails", Duration.ZERO, settings::every, mailbox::look);
  }
}
