package org.alliance.casetracking.adapter.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.casetracking.adapter.pages.MessageDiagram.Step;
import org.alliance.casetracking.application.CurrentViewer;
import org.alliance.casetracking.application.EntryWords;
import org.alliance.casetracking.application.ServiceState;
import org.alliance.casetracking.application.ShowingCases;
import org.alliance.casetracking.application.Timeline;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.application.notes.TakingNotes;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.kit.sealing.PersonalSign;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/// Fills the page of one case, for its controllers.
@Component
final class CasePages {
  private final ShowingCases cases;
  private final CurrentViewer viewer;
  private final EntryWords words;
  private final TakingNotes notes;
  private final TraceLink traces;

  CasePages(
      ShowingCases cases,
      CurrentViewer viewer,
      EntryWords words,
      TakingNotes notes,
      TraceLink traces) {
    this.traces = traces;
    this.cases = cases;
    this.viewer = viewer;
    this.words = words;
    this.notes = notes;
  }

  /// The state that one service had brought the case to, and its last step.
  ///
  /// @param reached null if it has said nothing that changed a state
  record Part(String source, ServiceState.@Nullable Reached reached, Step last) {}

  /// The moments before and after the one that is shown; blank if there is none.
  record Replay(Optional<Instant> at, String before, String after, int step, int steps) {}

  /// @throws ApiProblem 404 if there is no such case, or the reader may not know of it
  Timeline timeline(String id) {
    return caseId(id)
        .flatMap(known -> cases.show(known, viewer.get()))
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  /// As it was at a moment; as it is now if nothing had happened then.
  Timeline timeline(Timeline now, Optional<Instant> moment) {
    return moment.flatMap(then -> cases.show(now.caseId(), viewer.get(), then)).orElse(now);
  }

  void fill(Model model, Timeline now, Timeline shown, Optional<Instant> moment) {
    var steps = steps(shown);
    model.addAttribute("id", shown.caseId().value());
    model.addAttribute("number", now.number().map(CaseNumber::value).orElse(""));
    model.addAttribute("state", shown.state());
    model.addAttribute("withdrawn", shown.withdrawn());
    model.addAttribute("turn", shown.turn().orElse(null));
    model.addAttribute("disputes", shown.disputes());
    model.addAttribute("disputeDue", Worklist.SERVICE_DISPUTED.patience());
    model.addAttribute("entries", steps);
    model.addAttribute("diagram", MessageDiagram.of(steps));
    model.addAttribute("parts", parts(shown, steps));
    model.addAttribute("traces", traces.of(now.caseId().value(), now.entries()).orElse(""));
    model.addAttribute("replay", replay(now, steps.size(), moment));
    var mayNote = mayNote();
    model.addAttribute("mayNote", mayNote && !now.erased());
    model.addAttribute("notes", mayNote ? notes.of(now.caseId()) : List.of());
    var mayClose = Caller.current().is(Role.COORDINATOR);
    model.addAttribute("mayClose", mayClose && now.mayClose());
    model.addAttribute("mayReopen", mayClose && now.mayReopen());
    model.addAttribute("outcomes", CaseOutcome.values());
    model.addAttribute("reopenReasons", ReopenReason.values());
    model.addAttribute("written", "");
    model.addAttribute("obstacle", "");
    model.addAttribute("problem", "");
    model.addAttribute("signs", List.of());
    model.addAttribute("once", UUID.randomUUID().toString());
  }

  private List<Step> steps(Timeline timeline) {
    var steps = new ArrayList<Step>();
    for (var entry : timeline.entries()) {
      steps.add(new Step(steps.size() + 1, entry.time(), entry.source(), words.sentence(entry)));
    }
    return steps;
  }

  /// In the order of the services' first words.
  private static List<Part> parts(Timeline shown, List<Step> steps) {
    return steps.stream()
        .map(Step::source)
        .distinct()
        .map(source ->
            new Part(
                source,
                ServiceState.after(
                        shown.entries().stream()
                            .filter(entry -> entry.source().equals(source))
                            .toList())
                    .orElse(null),
                steps.stream()
                    .filter(step -> step.source().equals(source))
                    .max(Comparator.comparingInt(Step::number))
                    .orElseThrow()))
        .toList();
  }

  private static Replay replay(Timeline now, int shown, Optional<Instant> moment) {
    var times = now.entries().stream().map(entry -> entry.time()).distinct().sorted().toList();
    var at = moment.orElse(Instant.MAX);
    var until = times.stream().filter(time -> !time.isAfter(at)).toList();
    var before = until.size() < 2 ? "" : until.get(until.size() - 2).toString();
    var after = until.size() < times.size() ? times.get(until.size()).toString() : "";
    return new Replay(moment, before, after, shown, now.entries().size());
  }

  private static boolean mayNote() {
    return Caller.current().is(Role.COORDINATOR, Role.TRIAGE);
  }

  /// The page with what was written, so that nothing is lost.
  ModelAndView refused(Model model, Timeline now, String text, String problem) {
    fill(model, now, now, Optional.empty());
    model.addAttribute("written", text);
    model.addAttribute("problem", problem);
    model.addAttribute("signs", PersonalSign.in(text));
    return new ModelAndView("case-tracking/case", model.asMap(), HttpStatus.CONFLICT);
  }

  /// The page, with the reason why nothing was changed.
  ModelAndView unchanged(Model model, String id, String obstacle) {
    var now = timeline(id);
    fill(model, now, now, Optional.empty());
    model.addAttribute("obstacle", obstacle);
    return new ModelAndView("case-tracking/case", model.asMap(), HttpStatus.CONFLICT);
  }

  private static Optional<CaseId> caseId(String text) {
    try {
      return Optional.of(new CaseId(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
