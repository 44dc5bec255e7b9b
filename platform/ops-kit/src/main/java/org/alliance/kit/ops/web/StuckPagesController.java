package org.alliance.kit.ops.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.ops.Corrections;
import org.alliance.kit.ops.StuckEvent;
import org.alliance.kit.ops.StuckEvents;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages of stuck events: a group of them, and one with what it holds and its correction. Who
/// reads what an event holds says why.
@Controller
public final class StuckPagesController {
  private static final int SAMPLES = 50;

  /// What the record of readings says of a correction that was sent back.
  private static final String REFUSED = "a correction was refused";

  static final int LONGEST_REASON = 500;

  private final OwnService own;
  private final StuckEvents stuck;
  private final Corrections corrections;

  StuckPagesController(OwnService own, StuckEvents stuck, Corrections corrections) {
    this.own = own;
    this.stuck = stuck;
    this.corrections = corrections;
  }

  @GetMapping(OwnService.ROOT + "/stuck")
  String group(@PathVariable String service, @ModelAttribute StuckQuery query, Model model) {
    own.on(model, service);
    var samples = new ArrayList<StuckEvent>();
    var all = new LongAdder();
    stuck.each(
        query.filter(),
        event -> {
          all.increment();
          if (samples.size() < SAMPLES) {
            samples.add(event);
          }
        });
    model.addAttribute("query", query);
    model.addAttribute("samples", samples);
    model.addAttribute("all", all.sum());
    return "ops-kit/group";
  }

  @GetMapping(OwnService.ROOT + "/events/{id}")
  String event(@PathVariable String service, @PathVariable String id, Model model) {
    own.on(model, service);
    model.addAttribute("event", corrections.known(id));
    corrections.of(id).ifPresent(correction -> model.addAttribute("correction", correction));
    model.addAttribute("isOpen", false);
    return "ops-kit/event";
  }

  @PostMapping(OwnService.ROOT + "/events/{id}/content")
  ModelAndView content(
      @PathVariable String service,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    if (isNoReason(reason)) {
      return closed(id, "machinery.event.reason-missing");
    }
    return open(corrections.read(id, by(), reason.strip()), "", null, "");
  }

  @PostMapping(OwnService.ROOT + "/events/{id}/correction")
  Object propose(
      @PathVariable String service,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String headers,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    var named = headersOf(headers);
    var error =
        isNoReason(reason)
            ? "machinery.event.reason-missing"
            : body.isBlank() || body.length() > EventCodec.LARGEST_BODY
                ? "machinery.event.body-missing"
                : named.containsKey("") ? "machinery.event.headers-unreadable" : "";
    if (!error.isEmpty()) {
      return open(corrections.read(id, by(), REFUSED), reason, new Written(body, headers), error);
    }
    try {
      corrections.propose(id, named, body, by(), reason.strip());
    } catch (ApiProblem refused) {
      if (refused.status() != HttpStatus.BAD_REQUEST.value()) {
        throw refused;
      }
      return open(
          corrections.read(id, by(), REFUSED),
          reason,
          new Written(body, headers),
          "machinery.event.headers-bad");
    }
    return seeOther(own.root() + "/events/" + id + "?done=correction-proposed");
  }

  @PostMapping(OwnService.ROOT + "/events/{id}/confirmation")
  ResponseEntity<Void> confirm(
      @PathVariable String service,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String proposed,
      @RequestParam(defaultValue = "") String reason) {
    own.require(service);
    if (isNoReason(reason)) {
      throw ApiProblem.badRequest("reason-missing", "Say why you confirm the correction.");
    }
    corrections.confirm(id, time(proposed), by(), reason.strip());
    return seeOther(own.root() + "/events/" + id + "?done=correction-confirmed");
  }

  /// What somebody has written as a correction.
  record Written(String body, String headers) {}

  private ModelAndView closed(String id, String error) {
    var page = page(corrections.known(id));
    page.addObject("isOpen", false).addObject("error", error);
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private ModelAndView open(
      StuckEvent event, String reason, @Nullable Written written, String error) {
    var page = page(event);
    page.addObject("isOpen", true).addObject("reason", reason);
    page.addObject("body", TextDiff.layOut(event.body()));
    page.addObject("written", written == null ? new Written(event.body(), "") : written);
    corrections
        .of(event.id())
        .ifPresent(correction -> {
          page.addObject("diff", TextDiff.of(event.body(), correction.body()));
          page.addObject("isOwn", correction.by().equals(by()));
        });
    if (!error.isEmpty()) {
      page.addObject("error", error);
      page.setStatus(HttpStatus.BAD_REQUEST);
    }
    return page;
  }

  private ModelAndView page(StuckEvent event) {
    var page = new ModelAndView("ops-kit/event");
    page.addObject("service", own.name().code()).addObject("root", own.root());
    page.addObject("event", event);
    corrections.of(event.id()).ifPresent((Correction one) -> page.addObject("correction", one));
    return page;
  }

  /// One `name: value` a line. A line that is none is under the empty name.
  private static Map<String, String> headersOf(String lines) {
    var headers = new LinkedHashMap<String, String>();
    for (var line : lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
      var colon = line.indexOf(':');
      headers.put(
          colon < 1 ? "" : line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return headers;
  }

  static boolean isNoReason(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }

  static String by() {
    return Caller.current().subject();
  }

  static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
