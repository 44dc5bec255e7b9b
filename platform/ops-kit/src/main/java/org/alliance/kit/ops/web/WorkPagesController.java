package org.alliance.kit.ops.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.kit.ops.Discards;
import org.alliance.kit.ops.Forecast;
import org.alliance.kit.ops.Rebuilds;
import org.alliance.kit.ops.Redrives;
import org.alliance.kit.ops.Replays;
import org.alliance.kit.ops.Replays.Selection;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages that set work off. Each first says what would happen; the work begins only if that
/// still holds.
@Controller
public final class WorkPagesController {
  private static final int USUAL_RATE = 50;
  private static final int HIGHEST_RATE = 1_000;
  private static final String REDRIVE = "redrive";
  private static final String DISCARD = "discard";
  private static final String REPLAY = "replay";

  private final OwnService own;
  private final Redrives redrives;
  private final Discards discards;
  private final Replays replays;
  private final Rebuilds rebuilds;
  private final OpsStore store;

  WorkPagesController(
      OwnService own,
      Redrives redrives,
      Discards discards,
      Replays replays,
      Rebuilds rebuilds,
      OpsStore store) {
    this.own = own;
    this.redrives = redrives;
    this.discards = discards;
    this.replays = replays;
    this.rebuilds = rebuilds;
    this.store = store;
  }

  @GetMapping(OwnService.ROOT + "/plan")
  ModelAndView plan(
      @PathVariable String service,
      @RequestParam(defaultValue = REDRIVE) String what,
      @ModelAttribute StuckQuery query) {
    own.require(service);
    return plan(what, query, "", USUAL_RATE, "");
  }

  @PostMapping(OwnService.ROOT + "/work")
  Object start(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String what,
      @ModelAttribute StuckQuery query,
      @RequestParam(defaultValue = "-1") long expected,
      @RequestParam(defaultValue = "" + USUAL_RATE) int rate,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    var error = error(reason, rate);
    if (!error.isEmpty()) {
      return plan(what, query, reason, rate, error);
    }
    var now = isDiscard(what) ? discards.count(query.filter()) : redrives.count(query.filter());
    if (now != expected) {
      return plan(what, query, reason, rate, "machinery.plan.changed");
    }
    var by = StuckPagesController.by();
    return shown(
        isDiscard(what)
            ? discards.start(query.filter(), by, reason.strip(), rate)
            : redrives.start(query.filter(), by, reason.strip(), rate));
  }

  private ModelAndView plan(String what, StuckQuery query, String reason, int rate, String error) {
    var filter = query.filter();
    if (isDiscard(what) && filter.matchesAll()) {
      throw ApiProblem.badRequest("what-to-discard", "Choose a group of stuck events first.");
    }
    var page = page("ops-kit/plan");
    Forecast forecast = isDiscard(what) ? discards.foresee(filter) : redrives.foresee(filter);
    page.addObject("what", isDiscard(what) ? DISCARD : REDRIVE)
        .addObject("query", query)
        .addObject("forecast", forecast)
        .addObject("outcomes", OutcomeLine.of(forecast.outcomes()));
    return answered(page, reason, rate, error);
  }

  @GetMapping(OwnService.ROOT + "/replay")
  ModelAndView replayPlan(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String stream,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    own.require(service);
    return replayPlan(new Wanted(stream, subject, from, to), "", USUAL_RATE, "");
  }

  @PostMapping(OwnService.ROOT + "/replays")
  Object replay(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String stream,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "" + USUAL_RATE) int rate,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    var wanted = new Wanted(stream, subject, from, to);
    var selection = selection(wanted);
    var error = selection.isEmpty() ? "machinery.replay.unclear" : error(reason, rate);
    return error.isEmpty()
        ? shown(
            replays.start(selection.orElseThrow(), StuckPagesController.by(), reason.strip(), rate))
        : replayPlan(wanted, reason, rate, error);
  }

  /// What somebody asks to have sent again: one subject, or a range of time in UTC.
  record Wanted(String stream, String subject, String from, String to) {}

  private ModelAndView replayPlan(Wanted wanted, String reason, int rate, String error) {
    var page = page("ops-kit/replay");
    var selection = selection(wanted);
    page.addObject("what", REPLAY).addObject("wanted", wanted);
    selection.ifPresent(some -> page.addObject("selected", replays.count(some)));
    var isUnclear = selection.isEmpty() && error.isEmpty();
    return answered(page, reason, rate, isUnclear ? "machinery.replay.unclear" : error);
  }

  private Optional<Selection> selection(Wanted wanted) {
    var stream = EventStream.ofSource(wanted.stream()).filter(one -> one.owner() == own.name());
    var from = time(wanted.from());
    var to = time(wanted.to());
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    if (!wanted.subject().isBlank()) {
      return wanted.from().isBlank() && wanted.to().isBlank()
          ? Optional.of(
              new Selection(stream.get(), wanted.subject().strip(), Instant.EPOCH, Instant.EPOCH))
          : Optional.empty();
    }
    return from.isPresent() && to.isPresent() && from.get().isBefore(to.get())
        ? Optional.of(new Selection(stream.get(), null, from.get(), to.get()))
        : Optional.empty();
  }

  /// As a browser's field has it, in UTC, or with a zone.
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          Instant.parse(text.matches("[0-9T:-]{16}") ? text + ":00Z" : text.strip()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  @PostMapping(OwnService.ROOT + "/rebuilds")
  Object rebuild(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String projection,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    if (StuckPagesController.isNoReason(reason)) {
      throw ApiProblem.badRequest(
          "reason-missing", "Go back and say why, in up to 500 characters.");
    }
    return shown(
        rebuilds
            .start(projection, StuckPagesController.by(), reason.strip())
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "unknown-projection",
                    "Choose one of the projections of this service: " + rebuilds.names() + ".")));
  }

  @GetMapping(OwnService.ROOT + "/jobs/{id}")
  String job(@PathVariable String service, @PathVariable String id, Model model) {
    own.on(model, service);
    model.addAttribute(
        "job", JobLine.of(store.job(id).orElseThrow(() -> ApiProblem.notFound("job"))));
    return "ops-kit/job";
  }

  private ModelAndView page(String view) {
    return new ModelAndView(view)
        .addObject("service", own.name().code())
        .addObject("root", own.root());
  }

  private static ModelAndView answered(ModelAndView page, String reason, int rate, String error) {
    page.addObject("reason", reason).addObject("rate", rate);
    if (!error.isEmpty()) {
      page.addObject("error", error);
      page.setStatus(HttpStatus.BAD_REQUEST);
    }
    return page;
  }

  private static String error(String reason, int rate) {
    if (StuckPagesController.isNoReason(reason)) {
      return "machinery.event.reason-missing";
    }
    return rate < 1 || rate > HIGHEST_RATE ? "machinery.plan.rate-wrong" : "";
  }

  private Object shown(OpsJob job) {
    return StuckPagesController.seeOther(own.root() + "/jobs/" + job.id());
  }

  private static boolean isDiscard(String what) {
    return what.equals(DISCARD);
  }
}
