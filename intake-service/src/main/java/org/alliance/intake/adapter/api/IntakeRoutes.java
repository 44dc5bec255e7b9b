package org.alliance.intake.adapter.api;

import static org.alliance.kit.security.RouteRule.anybody;
import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.alliance.intake.domain.access.KeyScope;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The roles that may call each route of intake.
@Configuration(proxyBeanMethods = false)
class IntakeRoutes {
  /// A language, whose tag begins with up to three letters. Nothing looser: `/{tag}/report/**`
  /// would open `/desk/report/**` to everybody.
  private static final String TAG = "/{tag:[a-z]{1,3}(?:-[A-Z][A-Za-z]{1,3})?}";

  private static final Role[] SENDERS = {Role.PARTNER, Role.HOTLINE, Role.COORDINATOR, Role.OPS};

  /// Roles that clients talk to. [ReportAccess] decides for each report.
  private static final Role[] LISTENERS = {
    Role.HOTLINE, Role.PARTNER, Role.TRIAGE, Role.COORDINATOR
  };

  private static final Role[] READERS = {Role.TRIAGE, Role.COORDINATOR, Role.HOTLINE, Role.PARTNER};

  /// The form and what belongs to it. A draft is opened by the cookie, a status by its code.
  @Bean
  RouteRules publicPageRules() {
    return RouteRules.of(
        anybody(GET, "/"),
        anybody(GET, TAG),
        anybody(GET, TAG + "/"),
        anybody(POST, TAG + "/report"),
        anybody(GET, TAG + "/report/**"),
        anybody(POST, TAG + "/report/**"),
        anybody(GET, TAG + "/resume"),
        anybody(POST, TAG + "/resume"),
        anybody(GET, TAG + "/status"),
        anybody(POST, TAG + "/status"),
        anybody(GET, TAG + "/status/plan"),
        anybody(POST, TAG + "/status/plan"),
        anybody(GET, TAG + "/confirm/{token}"),
        anybody(POST, TAG + "/confirm/{token}"),
        anybody(GET, TAG + "/letter"),
        anybody(GET, TAG + "/safety"),
        anybody(GET, TAG + "/print"));
  }

  @Bean
  RouteRules intakeRules() {
    return RouteRules.of(
        anybody(POST, "/api/v1/reports").forKeys(KeyScope.REPORTS_WRITE),
        anybody(GET, "/api/v1/reports/{id}/status").forKeys(KeyScope.REPORTS_READ),
        only(GET, "/api/v1/reports", Role.TRIAGE, Role.COORDINATOR, Role.HOTLINE),
        anybody(GET, "/case-number/{number}"),
        only(GET, "/api/v1/reports/by-number/{number}", LISTENERS).forKeys(KeyScope.REPORTS_READ),
        only(GET, "/api/v1/reports/{id}", READERS).forKeys(KeyScope.REPORTS_READ),
        only(POST, "/api/v1/reports/{id}/triage", Role.TRIAGE, Role.COORDINATOR),
        only(POST, "/api/v1/reports/{id}/withdrawal", LISTENERS),
        only(POST, "/api/v1/reports/{id}/withdrawal/undo", Role.COORDINATOR),
        only(POST, "/api/v1/reports/{id}/consents", LISTENERS),
        only(POST, "/api/v1/reports/{id}/instructions", LISTENERS),
        only(POST, "/api/v1/reports/{id}/status-code", Role.HOTLINE, Role.COORDINATOR),
        only(GET, "/api/v1/client-requests", Role.HOTLINE, Role.TRIAGE, Role.COORDINATOR),
        only(POST, "/api/v1/client-requests/{id}/{kind}/done", Role.HOTLINE, Role.COORDINATOR),
        only(GET, "/api/v1/campaign-reports", Role.PARTNER).forKeys(KeyScope.REPORTS_READ),
        only(GET, "/api/v1/reports/{id}/conflict-checks", Role.COORDINATOR),
        only(POST, "/api/v1/conflict-checks/{offerId}", Role.FIRM_LEAD, Role.FIRM_MEMBER)
            .forKeys(KeyScope.CONFLICTS_CHECK),
        only(POST, "/api/v1/conflict-checks/{offerId}/tokens", Role.FIRM_LEAD, Role.FIRM_MEMBER)
            .forKeys(KeyScope.CONFLICTS_CHECK),
        only(POST, "/api/v1/contact-claims/{id}/{channel}", Role.MESSENGER),
        anybody(GET, "/api/v1/questions"),
        anybody(GET, "/api/v1/imports/template.csv"),
        only(POST, "/api/v1/imports", SENDERS).forKeys(KeyScope.IMPORTS_WRITE),
        only(GET, "/api/v1/imports/{id}", SENDERS).forKeys(KeyScope.IMPORTS_WRITE),
        only(GET, "/api/v1/imports/{id}/errors", SENDERS).forKeys(KeyScope.IMPORTS_WRITE),
        only(GET, "/api/v1/imports/{id}/accepted", SENDERS).forKeys(KeyScope.IMPORTS_WRITE),
        only(GET, "/api/v1/imports/{id}/rows", SENDERS).forKeys(KeyScope.IMPORTS_WRITE));
  }
}
