package org.alliance.firm.adapter.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.firm.application.calendar.CalendarFeeds.Feed;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A person makes the address of a calendar feed, and revokes it. A lead sees and revokes all of
/// the firm.
@Controller
final class CalendarPageController {
  private static final Duration LIFE = Duration.ofDays(365);

  /// 256 bits: nobody guesses an address.
  private static final int SECRET_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CalendarFeeds feeds;
  private final CaseTexts texts;
  private final Clock clock;
  private final String edge;

  /// @param edge where calendar programs reach the public edge
  CalendarPageController(
      CalendarFeeds feeds,
      CaseTexts texts,
      Clock clock,
      @Value("${alliance.public-url:http://localhost:8080}") String edge) {
    this.feeds = feeds;
    this.texts = texts;
    this.clock = clock;
    this.edge = edge;
  }

  /// Another person's feed.
  record OtherFeed(String id, String staff, Instant until) {}

  @GetMapping("/firm/calendar")
  ModelAndView calendar() {
    var firm = FirmPages.ownFirm();
    var all = feeds.ofFirm(firm);
    var own = all.stream().filter(feed -> feed.staff().equals(staff())).findFirst();
    var model = new HashMap<String, Object>();
    model.put("own", own);
    model.put("address", own.map(feed -> edge + "/calendar/" + texts.open(feed.secret(), firm)));
    model.put("others", FirmPages.isLead() ? others(all) : List.of());
    return FirmPages.page("calendar", model);
  }

  private static List<OtherFeed> others(List<Feed> all) {
    return all.stream()
        .filter(feed -> !feed.staff().equals(staff()))
        .map(feed -> new OtherFeed(feed.id(), feed.staff(), feed.until()))
        .toList();
  }

  /// A new address ends the person's old one.
  @PostMapping("/firm/calendar")
  Object make() {
    var firm = FirmPages.ownFirm();
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    feeds.make(
        new Feed(
            id(firm),
            firm,
            staff(),
            texts.seal(secret, firm),
            clock.instant().plus(LIFE),
            Caller.current().lawyer(),
            clock.instant()),
        secret);
    return FirmPages.redirect("/firm/calendar?done=calendar-made");
  }

  /// @throws ApiProblem 404 if the feed is not the reader's, and the reader is no lead of its firm
  @PostMapping("/firm/calendar/{feed}/revoke")
  Object revoke(@PathVariable String feed) {
    var firm = FirmPages.ownFirm();
    var known =
        feeds.ofFirm(firm).stream()
            .filter(one -> one.id().equals(feed))
            .filter(one -> FirmPages.isLead() || one.staff().equals(staff()))
            .findFirst();
    feeds.revoke(firm, known.map(Feed::id).orElseThrow(() -> ApiProblem.notFound("calendar")));
    return FirmPages.redirect("/firm/calendar?done=calendar-revoked");
  }

  private static String id(FirmId firm) {
    return firm + "." + staff();
  }

  private static String staff() {
    return Caller.current().staffId().orElseThrow();
  }
}
