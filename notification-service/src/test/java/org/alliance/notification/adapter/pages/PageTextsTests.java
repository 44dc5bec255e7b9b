package org.alliance.notification.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.Notices;
import org.alliance.notification.application.template.EditingTemplates;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.webhook.WebhookEndpoint.Off;
import org.alliance.notification.domain.webhook.WebhookMessage;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;

class PageTextsTests {
  private static final MessageBundle TEXTS = MessageBundle.ofStaff("notification", Set.of("inbox"));

  @Test
  void nameEveryCodeThatAPageShows() {
    var expected =
        Stream.of(
                codes("code.delivery-state.", DeliveryState.PLANNED.toArray(Coded[]::new)),
                codes("code.notification-kind.", NotificationKind.values()),
                codes("code.notification-channel.", NotificationChannel.values()),
                codes("code.contact-rule.", ContactRule.values()),
                codes("inbox.firm.", Notices.TO_FIRMS.toArray(Coded[]::new)),
                codes("inbox.coordinator.", Preferences.OF_COORDINATORS.toArray(Coded[]::new)),
                codes("inbox.partner.report-status-", ReportStanding.values()),
                codes("template.fault.", EditingTemplates.Fault.values()),
                codes("webhooks.off.", Off.values()),
                codes("webhooks.state.", WebhookMessage.State.values()))
            .flatMap(keys -> keys)
            .toList();
    assertThat(english(TEXTS)).containsAll(expected);
  }

  @Test
  void haveNoKeyOfTheLayout() {
    assertThat(english(MessageBundle.UI)).doesNotContainAnyElementsOf(english(TEXTS));
  }

  private static Set<String> english(MessageBundle bundle) {
    return bundle.texts().getOrDefault("en", Map.of()).keySet();
  }

  private static Stream<String> codes(String prefix, Coded... values) {
    return Stream.of(values).map(value -> prefix + value.code());
  }
}
