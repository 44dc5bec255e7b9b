package org.alliance.casetracking.adapter.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.casetracking.application.CurrentViewer;
import org.alliance.casetracking.application.EntryWords;
import org.alliance.casetracking.application.ShowingCases;
import org.alliance.casetracking.application.Timeline;
import org.alliance.casetracking.application.flow.Flow;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where one case is, and where all are.
@RestController
final class CaseController {
  private final ShowingCases cases;
  private final CurrentViewer viewer;
  private final EntryWords words;
  private final FlowFigures figures;

  CaseController(ShowingCases cases, CurrentViewer viewer, EntryWords words, FlowFigures figures) {
    this.cases = cases;
    this.viewer = viewer;
    this.words = words;
    this.figures = figures;
  }

  /// @param caseNumber absent in a case from before there were numbers
  /// @param withdrawn the client has withdrawn; a firm may have the case all the same
  /// @param timeline the entries that the caller may see, oldest first; entries of the same moment
  ///   by source, then by number
  record CaseView(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      String state,
      boolean withdrawn,
      List<EntryView> timeline) {}

  /// @param seq the entry's number at its source; absent for firms, because gaps would tell how
  ///   many others were asked
  /// @param sentence the entry as a person reads it
  /// @param details in codes, by name
  record EntryView(
      Instant time,
      String source,
      @Nullable Long seq,
      String type,
      String sentence,
      Map<String, String> details) {}

  @GetMapping("/api/v1/cases/{id}")
  CaseView timeline(@PathVariable CaseId id) {
    var reader = viewer.get();
    return cases
        .show(id, reader)
        .map(timeline -> view(timeline, reader))
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  @GetMapping("/api/v1/flow")
  Flow flow() {
    return figures.now();
  }

  private CaseView view(Timeline timeline, Viewer reader) {
    return new CaseView(
        timeline.caseId(),
        timeline.number().orElse(null),
        timeline.state().code(),
        timeline.withdrawn(),
        timeline.entries().stream().map(entry -> view(entry, reader)).toList());
  }

  private EntryView view(VisibleEntry entry, Viewer reader) {
    return new EntryView(
        entry.time(),
        entry.source(),
        reader.desks().isEmpty() ? null : entry.seq(),
        entry.type(),
        words.sentence(entry),
        named(entry.details()));
  }

  private static Map<String, String> named(Map<Detail, String> details) {
    return details.entrySet().stream()
        .collect(Collectors.toMap(detail -> detail.getKey().code(), Map.Entry::getValue));
  }
}
