package org.alliance.matching.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.alliance.matching.application.coordinating.KnownFirms;
import org.alliance.matching.application.coordinating.PastCases;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.alliance.matching.application.scheduling.BatchRuns.BatchRun;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.network.Network;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The gaps of the network, the effect of more lawyers, and the record of batches.
@RestController
final class NetworkController {
  /// Windows of any length would tell single cases apart: 26 weeks less 25 are one week.
  private static final Set<Integer> WINDOWS = Set.of(4, 13, 26, 52);

  private final KnownFirms firms;
  private final Distances distances;
  private final PastCases past;
  private final BatchRuns runs;
  private final Clock clock;

  NetworkController(
      KnownFirms firms, Distances distances, PastCases past, BatchRuns runs, Clock clock) {
    this.firms = firms;
    this.distances = distances;
    this.past = past;
    this.runs = runs;
    this.clock = clock;
  }

  @GetMapping("/api/v1/network/needs")
  NeedsView needs(@RequestParam(defaultValue = "26") int weeks) {
    return NeedsView.of(weeks, network(weeks).needs());
  }

  /// A question: how many more cases are served if a firm has more lawyers of this kind?
  ///
  /// @param perQuarter how many more cases it would take
  record WhatIf(
      @NotNull FirmId firm,
      @Max(100) @PositiveOrZero int lawyers,
      @NotEmpty @Size(max = 60) List<@NotNull UsState> admissions,
      @NotEmpty @Size(max = 40) List<@NotNull LanguageTag> languages,
      @NotEmpty @Size(max = 20) List<@NotNull ServiceCategory> areas,
      @Max(100_000) @PositiveOrZero int perQuarter) {}

  @PostMapping("/api/v1/network/what-if")
  WhatIfView whatIf(
      @RequestParam(defaultValue = "26") int weeks, @Valid @RequestBody WhatIf question) {
    var network = network(weeks);
    if (network.firms().stream().noneMatch(firm -> firm.firm().equals(question.firm))) {
      throw ApiProblem.notFound("firm");
    }
    var more =
        IntStream.rangeClosed(1, question.lawyers)
            .mapToObj(number ->
                new Lawyer(
                    new LawyerId("what-if-" + number),
                    question.admissions,
                    question.languages,
                    question.areas))
            .toList();
    return WhatIfView.of(
        weeks,
        question.admissions,
        network.served(),
        network.with(question.firm, more, question.perQuarter).served());
  }

  /// The batches of the last year with their proofs, newest first.
  @GetMapping("/api/v1/matching/runs")
  ResponseEntity<List<BatchRun>> runs(
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "50") int limit) {
    var key = Cursor.read(after, 1).map(cursor -> cursor.key().getFirst());
    var found =
        runs.latest(key, Page.limit(limit))
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "bad-cursor",
                    "after is not the end of a page. Take it from the Link header of the page before, or leave it out."));
    return new Page<>(found.runs(), found.total(), found.next().map(last -> Cursor.of(last)))
        .answer();
  }

  private Network network(int weeks) {
    if (!WINDOWS.contains(weeks)) {
      throw ApiProblem.badRequest("bad-value", "At weeks: one of 4, 13, 26 and 52.");
    }
    var cases = past.since(clock.instant().minus(Duration.ofDays(7L * weeks)));
    return new Network(firms.all(), cases, weeks, distances);
  }
}
