package org.alliance.casetracking.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.casetracking.application.Flow;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Where a case is, and where all are.
@RestController
final class CaseController {
  private static final Duration WITHOUT_AN_END = Duration.ofMinutes(10);

  private final Handling<CaseFile, File, Filed, Never> files;
  private final FlowFeed feed;
  private final Clock clock;

  CaseController(Handling<CaseFile, File, Filed, Never> files, FlowFeed feed, Clock clock) {
    this.files = files;
    this.feed = feed;
    this.clock = clock;
  }

  /// @param withdrawn the client has withdrawn; a firm may have the case all the same
  /// @param timeline what the caller may see, oldest first; entries of the same moment by source,
  ///   then by number
  record CaseView(CaseId caseId, String state, boolean withdrawn, List<EntryView> timeline) {}

  /// @param seq the entry's number at its source; absent for firms, because gaps would tell how
  ///   many others were asked
  /// @param sentence the entry as a person reads it
  record EntryView(
      Instant time,
      String source,
      @Nullable Long seq,
      String type,
      String sentence,
      Map<String, String> details) {
    static EntryView of(Entry entry, Viewer viewer) {
      return new EntryView(
          entry.time(),
          entry.source(),
          viewer.desks().isEmpty() ? null : entry.seq(),
          entry.type(),
          Sentence.of(entry),
          entry.details());
    }
  }

  @GetMapping("/api/v1/cases/{id}")
  CaseView timeline(@PathVariable CaseId id) {
    var viewer = Viewers.current();
    var file = files.stateOf(id.value());
    var visible = TimelinePolicy.visible(file, viewer);
    if (visible.isEmpty()) {
      throw ApiProblem.notFound("case");
    }
    return new CaseView(
        id,
        file.state().code(),
        file.isWithdrawn(),
        visible.stream().map(entry -> EntryView.of(entry, viewer)).toList());
  }

  @GetMapping("/api/v1/flow")
  Flow flow() {
    return feed.now();
  }

  @GetMapping(
      path = {"/api/v1/flow/stream", "/ops/stream"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(JwtAuthenticationToken token) {
    var ends =
        Optional.ofNullable(token.getToken().getExpiresAt())
            .orElseGet(() -> clock.instant().plus(WITHOUT_AN_END));
    var emitter = new SseEmitter(0L);
    feed.watch(new SseLine(emitter), Caller.current().subject(), ends);
    return emitter;
  }
}
