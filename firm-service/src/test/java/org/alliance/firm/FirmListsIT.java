package org.alliance.firm;

import static org.alliance.firm.FirmRequests.assigned;
import static org.alliance.firm.FirmRequests.facts;
import static org.alliance.firm.FirmRequests.newCase;
import static org.alliance.firm.FirmRequests.offered;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Every list is sorted, comes in pages and is filtered before it is cut.
class FirmListsIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static RunningService service;
  private static Http coordinator;

  @BeforeAll
  static void start() {
    service = RunningService.of(FirmApplication.application(), Map.of());
    coordinator = FirmRequests.coordinator(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void showsAnUrgentOfferBehindManyOthersFirst() {
    var firm = new FirmId("firm-lists-1");
    var later = offer(firm, 900, Urgency.SOON);
    var sooner = offer(firm, 600, Urgency.SOON);
    var routine = offer(firm, 300, Urgency.ROUTINE);
    var urgent = offer(firm, 1_200, Urgency.URGENT);
    var inbox = "/api/v1/firms/" + firm + "/offers";
    assertThat(cases(coordinator.get(inbox + "?limit=1"))).containsExactly(urgent);
    assertThat(inPages(inbox + "?limit=1", "4")).containsExactly(urgent, sooner, later, routine);
    assertThat(inPages(inbox + "?limit=3", "4")).containsExactly(urgent, sooner, later, routine);
    assertThat(inPages(inbox + "?limit=4", "4")).containsExactly(urgent, sooner, later, routine);
  }

  @Test
  void filtersBeforeItCuts() {
    var firm = new FirmId("firm-lists-2");
    for (var number = 0; number < 5; number++) {
      close(offer(firm, 60L * number, Urgency.URGENT), firm, OfferClosure.EXPIRED);
    }
    var withdrawn = offer(firm, 900, Urgency.ROUTINE);
    close(withdrawn, firm, OfferClosure.WITHDRAWN);
    var inbox = "/api/v1/firms/" + firm + "/offers";
    assertThat(inPages(inbox + "?state=withdrawn&limit=1", "1")).containsExactly(withdrawn);
    assertThat(inPages(inbox + "?state=expired&limit=2", "5")).hasSize(5).doesNotHaveDuplicates();
    assertThat(cases(coordinator.get(inbox))).isEmpty();
  }

  @Test
  void countsAllOpenOffersThoughSeveralFirmsAreAskedAtOnce() {
    var all = "/api/v1/offers?limit=2";
    var before = inPages(all, total(coordinator.get(all))).size();
    var id = newCase();
    for (var number = 1; number <= 3; number++) {
      FirmRequests.ofReferral(
          service,
          id,
          number,
          new OfferMade(
              OfferId.of(id, number),
              id,
              new FirmId("firm-lists-" + (number + 10)),
              number,
              NOW.plusSeconds(5),
              facts(Urgency.URGENT),
              null));
    }
    var pages = inPages(all, Integer.toString(before + 3));
    assertThat(pages).startsWith(id, id, id).hasSize(before + 3);
  }

  @Test
  void sortsEngagementsAndShowsAFirmOnlyItsOwn() {
    var firm = new FirmId("firm-lists-3");
    var other = new FirmId("firm-lists-4");
    var soon = offer(firm, 100, Urgency.SOON);
    var urgent = offer(firm, 200, Urgency.URGENT);
    var another = offer(other, 50, Urgency.URGENT);
    assigned(service, soon, firm);
    assigned(service, urgent, firm);
    assigned(service, another, other);
    var lead = FirmRequests.leadOf(service, firm);
    var first = lead.get("/api/v1/engagements?state=assigned&limit=1");
    assertThat(cases(first)).containsExactly(urgent);
    assertThat(total(first)).isEqualTo("2");
    assertThat(cases(lead.get(next(first).orElseThrow()))).containsExactly(soon);
    assertThat(cases(coordinator.get("/api/v1/engagements?limit=1000")))
        .containsSubsequence(another, urgent, soon);
  }

  @Test
  void listsFirmsInPages() {
    for (var number = 1; number <= 3; number++) {
      FirmRequests.register(service, new FirmId("listed-" + number));
    }
    var first = coordinator.get("/api/v1/firms?limit=2");
    assertThat(Integer.parseInt(total(first))).isGreaterThanOrEqualTo(3);
    var found = new ArrayList<String>();
    for (var page = Optional.of(first);
        page.isPresent();
        page = next(page.get()).map(coordinator::get)) {
      JsonMapper.shared()
          .readTree(page.get().body())
          .forEach(row -> found.add(row.path("id").asString("")));
    }
    assertThat(found)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("listed-1", "listed-2", "listed-3");
  }

  @Test
  void saysWhatCanBeAskedFor() {
    var firm = new FirmId("firm-lists-5");
    for (var path :
        List.of(
            "/api/v1/firms/" + firm + "/offers?state=nonsense",
            "/api/v1/engagements?state=nonsense")) {
      var answer = coordinator.get(path);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("At state: one of").doesNotContain("nonsense,");
    }
    for (var path :
        List.of(
            "/api/v1/firms", "/api/v1/offers", "/api/v1/engagements", "/api/v1/firms/x/offers")) {
      assertThat(coordinator.get(path + "?after=!!").statusCode()).isEqualTo(400);
      assertThat(coordinator.get(path + "?limit=x").statusCode()).isEqualTo(400);
      assertThat(coordinator.get(path + "?limit=-5").statusCode()).isEqualTo(400);
    }
  }

  private static CaseId offer(FirmId firm, long seconds, Urgency urgency) {
    var id = newCase();
    offered(service, id, firm, NOW.plusSeconds(seconds), facts(urgency));
    return id;
  }

  private static void close(CaseId id, FirmId firm, OfferClosure how) {
    FirmRequests.ofReferral(service, id, 2, new OfferClosed(OfferId.of(id, 1), id, firm, how));
  }

  /// All pages, each of which has to say the same total.
  private static List<CaseId> inPages(String path, String total) {
    var found = new ArrayList<CaseId>();
    for (var next = Optional.of(path); next.isPresent(); ) {
      var page = coordinator.get(next.get());
      assertThat(total(page)).isEqualTo(total);
      found.addAll(cases(page));
      next = next(page);
    }
    return found;
  }

  private static List<CaseId> cases(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(page.body()).values().stream()
        .map(row -> new CaseId(row.path("caseId").asString("")))
        .toList();
  }

  private static String total(HttpResponse<String> page) {
    return page.headers().firstValue("X-Total-Count").orElse("none");
  }

  private static Optional<String> next(HttpResponse<String> page) {
    return page.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
  }
}
