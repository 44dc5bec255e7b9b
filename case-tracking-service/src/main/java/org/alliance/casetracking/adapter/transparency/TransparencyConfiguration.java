package org.alliance.casetracking.adapter.transparency;

import static org.alliance.kit.security.RouteRule.anybody;
import static org.springframework.http.HttpMethod.GET;

import java.time.Clock;
import org.alliance.casetracking.application.figures.CaseStepsSource;
import org.alliance.casetracking.application.figures.ReadingPublicReport;
import org.alliance.kit.security.RouteRules;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets up the public page. Its texts are the only ones of this service in all languages.
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {
  /// A language, whose tag begins with up to three letters. Nothing looser: it would open pages of
  /// staff.
  static final String TAG = "/{tag:[a-z]{1,3}(?:-[A-Z][A-Za-z]{1,3})?}";

  @Bean
  ReadingPublicReport readingPublicReport(CaseStepsSource steps, Clock clock) {
    return new ReadingPublicReport(steps, clock);
  }

  @Bean
  MessageBundle transparencyTexts() {
    return new MessageBundle("transparency");
  }

  @Bean
  RouteRules transparencyRules() {
    return RouteRules.of(
        anybody(GET, TAG + "/transparency"), anybody(GET, TAG + "/transparency/{table}"));
  }
}
