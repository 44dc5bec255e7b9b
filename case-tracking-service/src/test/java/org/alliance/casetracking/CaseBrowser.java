package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.alliance.browser.Chromium;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;

/// Case-tracking, and a browser that opens its pages as somebody with a role.
record CaseBrowser(Chromium chromium, RunningService service) implements AutoCloseable {
  static CaseBrowser start() {
    return start(Map.of());
  }

  static CaseBrowser start(Map<String, String> settings) {
    return new CaseBrowser(
        Chromium.start(), RunningService.of(CaseTrackingApplication.application(), settings));
  }

  void deliver(String consumer, CaseId id, long seq, AllianceEvent event) {
    service.deliver(consumer, message(id.value(), seq, event));
  }

  /// @param path from the root
  void open(Page page, String path) {
    page.navigate(service.http().base() + path);
  }

  Page page(Role role) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setExtraHTTPHeaders(
                        Map.of("Authorization", "Bearer " + Tokens.shared().of(role))));
    return context.newPage();
  }

  @Override
  public void close() {
    chromium.close();
    service.close();
  }
}
