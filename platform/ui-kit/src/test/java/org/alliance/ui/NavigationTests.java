package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.code.Coded;
import org.alliance.kit.security.Role;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;

class NavigationTests {
  @Test
  void namesRolesAndTextsThatThereAre() {
    assertThat(Navigation.STAFF.entries()).isNotEmpty();
    for (var entry : Navigation.STAFF.entries()) {
      assertThat(entry.roles()).allMatch(role -> Coded.find(Role.class, role).isPresent());
      assertThat(MessageBundle.UI.texts().get("en")).containsKey(entry.messageKey());
      assertThat(entry.path()).startsWith("/").doesNotEndWith("/");
    }
  }

  @Test
  void showsTheCaseFlowToThoseWhoMayWatchIt() {
    assertThat(Navigation.STAFF.homeOf(List.of("triage")).orElseThrow().path())
        .isEqualTo("/triage");
    assertThat(Navigation.STAFF.homeOf(List.of("ops")).orElseThrow().path()).isEqualTo("/ops");
    assertThat(Navigation.STAFF.homeOf(List.of())).isEmpty();
  }

  @Test
  void showsADirectorTheReportAndNothingElse() {
    assertThat(Navigation.STAFF.visibleTo(List.of("director")))
        .extracting(Navigation.Entry::path)
        .containsExactly("/reports");
  }

  @Test
  void leadsFirmsToTheirInboxAndMarksOneEntry() {
    assertThat(Navigation.STAFF.homeOf(List.of("firm-member")).orElseThrow().path())
        .isEqualTo("/firm");
    assertThat(Navigation.STAFF.visibleTo(List.of("firm-member")))
        .extracting(Navigation.Entry::path)
        .containsExactly("/firm", "/conflict-tokens", "/inbox");
    var lead = Navigation.STAFF.visibleTo(List.of("firm-lead"));
    assertThat(Navigation.current(lead, "/firm/profile/lawyers/l-1").orElseThrow().path())
        .isEqualTo("/firm/profile");
    assertThat(Navigation.current(lead, "/firm/offers/1").orElseThrow().path()).isEqualTo("/firm");
    assertThat(Navigation.current(lead, "/firms")).isEmpty();
  }

  @Test
  void sendsTheHotlineToItsDesk() {
    assertThat(Navigation.STAFF.homeOf(List.of("hotline")).orElseThrow().path()).isEqualTo("/desk");
    assertThat(Navigation.STAFF.homeOf(List.of("coordinator")).orElseThrow().path())
        .isEqualTo("/coordination");
  }
}
