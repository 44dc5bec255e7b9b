package org.alliance.matching.adapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.kit.web.ApiProblem;
import org.alliance.matching.application.BatchRuns;
import org.alliance.matching.application.BatchRuns.BatchRun;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.network.Need;
import org.alliance.matching.domain.network.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the network has no path, what more lawyers would change, and how the batches went.
@RestController
final class NetworkController {
  private static final int MOST_WEEKS = 52;
  private static final int RUNS = 50;

  private final FirmIndex index;
  private final BatchRuns runs;
  private final Clock clock;

  NetworkController(FirmIndex index, BatchRuns runs, Clock clock) {
    this.index = index;
    this.runs = runs;
    this.clock = clock;
  }

  /// One state and language. Numbers from 1 to 4 are not shown, for somebody could be recognised.
  record NeedView(
      UsState state,
      LanguageTag language,
      int cases,
      @Nullable Integer withoutAdmittedLawyer,
      @Nullable Integer withoutSpeaker,
      @Nullable Integer withoutPractice) {
    static NeedView of(Need need) {
      return new NeedView(
          need.state(),
          need.language(),
          need.cases(),
          shown(need.unlicensed()),
          shown(need.unspoken()),
          shown(need.unpractised()));
    }

    private static @Nullable Integer shown(int part) {
      var shown = Need.shown(part);
      return shown.isPresent() ? Integer.valueOf(shown.getAsInt()) : null;
    }
  }

  /// @param hidden how many cells are too small to be shown
  record NeedsView(int weeks, List<NeedView> needs, int hidden) {}

  @GetMapping("/api/v1/network/needs")
  NeedsView needs(@RequestParam(defaultValue = "26") int weeks) {
    var all = network(weeks).needs();
    var large = all.stream().filter(Need::isLargeEnough).map(NeedView::of).toList();
    return new NeedsView(weeks, large, all.size() - large.size());
  }

  /// What if a firm had more lawyers of this kind?
  ///
  /// @param perQuarter how many more cases it would take
  record WhatIf(
      @NotNull FirmId firm,
      @Max(100) @PositiveOrZero int lawyers,
      @NotEmpty @Size(max = 60) List<UsState> admissions,
      @NotEmpty @Size(max = 40) List<LanguageTag> languages,
      @NotEmpty @Size(max = 20) List<ServiceCategory> areas,
      @Max(100_000) @PositiveOrZero int perQuarter) {}

  /// @param changed by how much the second is more
  record WhatIfView(int weeks, ServiceView now, ServiceView then, ServiceView changed) {}

  /// Numbers of less than five are not shown.
  record ServiceView(
      @Nullable Integer inTheirLanguage,
      @Nullable Integer withAPath,
      @Nullable Integer matched,
      long value) {
    static ServiceView of(Network.Service service) {
      return new ServiceView(
          NeedView.shown(service.spoken()),
          NeedView.shown(service.withPath()),
          NeedView.shown(service.matched()),
          service.value());
    }
  }

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
    var now = network.service();
    var then = network.with(question.firm, more, question.perQuarter).service();
    var gained =
        new Network.Service(
            0,
            then.spoken() - now.spoken(),
            then.withPath() - now.withPath(),
            then.matched() - now.matched(),
            then.value() - now.value());
    return new WhatIfView(weeks, ServiceView.of(now), ServiceView.of(then), ServiceView.of(gained));
  }

  /// The latest batches with their proofs, newest first.
  @GetMapping("/api/v1/matching/runs")
  List<BatchRun> runs() {
    return runs.latest(RUNS);
  }

  private Network network(int weeks) {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw ApiProblem.badRequest("bad-value", "At weeks: a number from 1 to 52.");
    }
    var view = index.view(clock.instant(), Duration.ofDays(7L * weeks));
    var cases = view.cases().stream().map(past -> new Known(past.caseId(), past.facts())).toList();
    return new Network(view.firms(), cases, weeks, index.distances());
  }
}
