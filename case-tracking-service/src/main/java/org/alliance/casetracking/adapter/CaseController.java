package org.alliance.casetracking.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.application.Flow;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Where a case is, and where all are.
@RestController
final class CaseController {
  private final Handling<CaseFile, File, Filed, Never> files;
  private final FlowFeed feed;

  CaseController(Handling<CaseFile, File, Filed, Never> files, FlowFeed feed) {
    this.files = files;
    this.feed = feed;
  }

  record CaseView(CaseId caseId, String state, List<EntryView> timeline) {}

  /// @param sentence the entry as a person reads it
  record EntryView(
      Instant time,
      String source,
      long seq,
      String type,
      String sentence,
      Map<String, String> details) {
    static EntryView of(Entry entry) {
      return new EntryView(
          entry.time(),
          entry.source(),
          entry.seq(),
          entry.type(),
          Sentence.of(entry),
          entry.details());
    }
  }

  @GetMapping("/api/v1/cases/{id}")
  CaseView timeline(@PathVariable CaseId id) {
    var file = visible(id);
    return new CaseView(
        id, file.state().code(), file.entries().stream().map(EntryView::of).toList());
  }

  @GetMapping("/api/v1/flow")
  Flow flow() {
    return feed.now();
  }

  @GetMapping(
      path = {"/api/v1/flow/stream", "/ops/stream"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream() {
    return feed.watch();
  }

  /// A firm sees the cases that it has or has done the work for, nobody else's.
  private CaseFile visible(CaseId id) {
    var caller = Caller.current();
    var file = files.stateOf(id.value());
    var own = caller.firm().filter(caller::worksAt).filter(file::isOpenTo).isPresent();
    if (file.entries().isEmpty()
        || !(own || caller.is(Role.COORDINATOR, Role.TRIAGE, Role.OPS, Role.AUDITOR))) {
      throw ApiProblem.notFound("case");
    }
    return file;
  }
}
