package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.roster.ReadingRosters;
import org.alliance.firm.application.roster.Roster;
import org.alliance.firm.domain.firm.ProfileHistory.Part;
import org.alliance.firm.domain.firm.ProfileHistory.What;
import org.alliance.firm.view.FirmPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A firm's roster out of a CSV file. Nothing is kept between the preview and the confirmation: the
/// preview sends the text along, and it is read again.
@Controller
final class RosterPageController {
  private static final String PAGE = "roster";

  /// In characters. 1,500 lawyers take about 150,000.
  private static final int LONGEST = 200_000;

  private final ProfilePages pages;

  RosterPageController(ProfilePages pages) {
    this.pages = pages;
  }

  @GetMapping({ProfilePlace.OWN + "/roster", ProfilePlace.OF_ANY_FIRM + "/roster"})
  ModelAndView form(@PathVariable Optional<FirmId> firm) {
    var place = ProfilePlace.of(firm);
    return FirmPages.page(PAGE, model(place, ""));
  }

  /// Shows what the roster would change. A file counts before what was pasted.
  @PostMapping({ProfilePlace.OWN + "/roster", ProfilePlace.OF_ANY_FIRM + "/roster"})
  ModelAndView preview(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    var place = ProfilePlace.of(firm);
    var pasted = Objects.requireNonNullElse(request.getParameter("roster"), "");
    var sent =
        file == null || file.isEmpty() ? Optional.of(pasted) : RosterFile.text(file.getBytes());
    if (sent.isEmpty()) {
      return FirmPages.refused(PAGE, model(place, pasted), "roster.not-text");
    }
    var text = sent.get();
    var model = model(place, text);
    var problem = read(text, model);
    return problem
        .map(key -> FirmPages.refused(PAGE, model, key))
        .orElseGet(() -> FirmPages.page(PAGE, model));
  }

  @PostMapping({ProfilePlace.OWN + "/roster/apply", ProfilePlace.OF_ANY_FIRM + "/roster/apply"})
  Object apply(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var place = ProfilePlace.of(firm);
    var text = Objects.requireNonNullElse(request.getParameter("roster"), "");
    var model = model(place, text);
    var problem = read(text, model);
    if (problem.isPresent()) {
      return FirmPages.refused(PAGE, model, problem.get());
    }
    // Somebody has changed the profile since the preview: it is shown anew.
    if (pages.entry(place).version() != version) {
      return FirmPages.refused(PAGE, model, "roster.changed-meanwhile");
    }
    var roster = roster(text).orElseThrow();
    return pages.save(place, version, roster::appliedTo, "roster-applied");
  }

  private static Optional<Roster> roster(String text) {
    return RosterFile.read(text)
        .filter(content -> content.missing().isEmpty() && content.twice().isEmpty())
        .map(content -> ReadingRosters.read(content.rows()));
  }

  /// Puts errors or changes into the model.
  ///
  /// @return the key of the sentence about what is wrong; empty if the roster can be applied
  private Optional<String> read(String text, Map<String, Object> model) {
    if (text.length() > LONGEST) {
      return Optional.of("roster.too-long");
    }
    var content = RosterFile.read(text);
    if (content.isEmpty()) {
      return Optional.of("roster.no-csv");
    }
    if (text.isBlank() || !content.get().missing().isEmpty()) {
      model.put("missing", content.get().missing());
      return Optional.of(text.isBlank() ? "roster.choose" : "roster.columns");
    }
    if (!content.get().twice().isEmpty()) {
      return Optional.of("roster.columns-twice");
    }
    var roster = ReadingRosters.read(content.get().rows());
    if (!roster.isUsable()) {
      model.put("errors", roster.errors());
      return Optional.of("roster.has-errors");
    }
    var firm = pages.entry((ProfilePlace) Objects.requireNonNull(model.get("place"))).profile();
    model.put("preview", Preview.of(roster, roster.changes(firm)));
    return Optional.empty();
  }

  private Map<String, Object> model(ProfilePlace place, String text) {
    var entry = pages.entry(place);
    var model = new HashMap<String, Object>();
    model.put("place", place);
    model.put("version", entry.version());
    model.put("roster", text);
    model.put("now", entry.profile().lawyers().size());
    return model;
  }

  /// @param unchanged people of the roster who stay as they are
  record Preview(
      int lawyers,
      int interpreters,
      List<ChangeLine> added,
      List<ChangeLine> changed,
      List<ChangeLine> gone,
      long unchanged) {
    private static final List<What> ADDED = List.of(What.LAWYER_ADDED, What.INTERPRETER_ADDED);
    private static final List<What> GONE = List.of(What.LAWYER_GONE, What.INTERPRETER_GONE);

    static Preview of(Roster roster, List<Part> parts) {
      var touched =
          parts.stream()
              .filter(part -> !GONE.contains(part.what()))
              .map(Part::about)
              .distinct()
              .count();
      return new Preview(
          roster.lawyers().size(),
          roster.interpreters().size(),
          lines(parts.stream().filter(part -> ADDED.contains(part.what())).toList()),
          lines(
              parts.stream()
                  .filter(part -> !ADDED.contains(part.what()) && !GONE.contains(part.what()))
                  .toList()),
          lines(parts.stream().filter(part -> GONE.contains(part.what())).toList()),
          roster.lawyers().size() + roster.interpreters().size() - touched);
    }

    private static List<ChangeLine> lines(List<Part> parts) {
      return parts.stream().map(ChangeLine::of).toList();
    }

    public boolean changesNothing() {
      return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
  }
}
