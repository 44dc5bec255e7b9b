package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One lawyer, or one interpreter, of a firm.
@Controller
final class LawyerPageController {
  private static final String PAGE = "lawyer";

  private final ProfilePages pages;

  LawyerPageController(ProfilePages pages) {
    this.pages = pages;
  }

  /// @param kind in the address of the page
  /// @param isNew whether the form asks for the id
  private record Subject(ProfilePlace place, String kind, boolean isNew, String action) {
    boolean isLawyer() {
      return kind.equals("lawyer");
    }
  }

  private static Subject fresh(Optional<FirmId> firm, String kind) {
    var place = ProfilePlace.of(firm);
    return new Subject(place, kind, true, place.base() + "/new-" + kind);
  }

  private static Subject known(Optional<FirmId> firm, String kind, LawyerId id) {
    var place = ProfilePlace.of(firm);
    return new Subject(place, kind, false, place.base() + "/" + kind + "s/" + id);
  }

  @GetMapping({ProfilePlace.OWN + "/new-lawyer", ProfilePlace.OF_ANY_FIRM + "/new-lawyer"})
  ModelAndView newLawyer(@PathVariable Optional<FirmId> firm) {
    return FirmPages.page(PAGE, model(fresh(firm, "lawyer"), LawyerForm.BLANK));
  }

  @GetMapping({
    ProfilePlace.OWN + "/new-interpreter",
    ProfilePlace.OF_ANY_FIRM + "/new-interpreter"
  })
  ModelAndView newInterpreter(@PathVariable Optional<FirmId> firm) {
    return FirmPages.page(PAGE, model(fresh(firm, "interpreter"), LawyerForm.BLANK));
  }

  @GetMapping({
    ProfilePlace.OWN + "/lawyers/{lawyer}",
    ProfilePlace.OF_ANY_FIRM + "/lawyers/{lawyer}"
  })
  ModelAndView lawyer(@PathVariable Optional<FirmId> firm, @PathVariable LawyerId lawyer) {
    var subject = known(firm, "lawyer", lawyer);
    return FirmPages.page(
        PAGE,
        model(subject, LawyerForm.of(lawyer(pages.entry(subject.place()).profile(), lawyer))));
  }

  @GetMapping({
    ProfilePlace.OWN + "/interpreters/{interpreter}",
    ProfilePlace.OF_ANY_FIRM + "/interpreters/{interpreter}"
  })
  ModelAndView interpreter(
      @PathVariable Optional<FirmId> firm, @PathVariable LawyerId interpreter) {
    var subject = known(firm, "interpreter", interpreter);
    return FirmPages.page(
        PAGE,
        model(
            subject,
            LawyerForm.of(interpreter(pages.entry(subject.place()).profile(), interpreter))));
  }

  @PostMapping({ProfilePlace.OWN + "/new-lawyer", ProfilePlace.OF_ANY_FIRM + "/new-lawyer"})
  Object addLawyer(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var subject = fresh(firm, "lawyer");
    var form = LawyerForm.of(request, LawyerForm.text(request, "id"));
    return save(subject, version, form, form.lawyer(), LawyerPageController::with);
  }

  @PostMapping({
    ProfilePlace.OWN + "/new-interpreter",
    ProfilePlace.OF_ANY_FIRM + "/new-interpreter"
  })
  Object addInterpreter(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var subject = fresh(firm, "interpreter");
    var form = LawyerForm.of(request, LawyerForm.text(request, "id"));
    return save(subject, version, form, form.interpreter(), LawyerPageController::with);
  }

  @PostMapping({
    ProfilePlace.OWN + "/lawyers/{lawyer}",
    ProfilePlace.OF_ANY_FIRM + "/lawyers/{lawyer}"
  })
  Object changeLawyer(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId lawyer,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var subject = known(firm, "lawyer", lawyer);
    lawyer(pages.entry(subject.place()).profile(), lawyer);
    var form = LawyerForm.of(request, lawyer.value());
    return save(subject, version, form, form.lawyer(), LawyerPageController::with);
  }

  @PostMapping({
    ProfilePlace.OWN + "/interpreters/{interpreter}",
    ProfilePlace.OF_ANY_FIRM + "/interpreters/{interpreter}"
  })
  Object changeInterpreter(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId interpreter,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    var subject = known(firm, "interpreter", interpreter);
    interpreter(pages.entry(subject.place()).profile(), interpreter);
    var form = LawyerForm.of(request, interpreter.value());
    return save(subject, version, form, form.interpreter(), LawyerPageController::with);
  }

  @PostMapping({
    ProfilePlace.OWN + "/lawyers/{lawyer}/remove",
    ProfilePlace.OF_ANY_FIRM + "/lawyers/{lawyer}/remove"
  })
  Object removeLawyer(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId lawyer,
      @RequestParam(defaultValue = "0") long version) {
    var place = ProfilePlace.of(firm);
    var gone = lawyer(pages.entry(place).profile(), lawyer);
    return pages.save(
        place,
        version,
        before ->
            before.withLawyers(before.lawyers().stream().filter(one -> !one.equals(gone)).toList()),
        "",
        "lawyer-removed");
  }

  @PostMapping({
    ProfilePlace.OWN + "/interpreters/{interpreter}/remove",
    ProfilePlace.OF_ANY_FIRM + "/interpreters/{interpreter}/remove"
  })
  Object removeInterpreter(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId interpreter,
      @RequestParam(defaultValue = "0") long version) {
    var place = ProfilePlace.of(firm);
    var gone = interpreter(pages.entry(place).profile(), interpreter);
    return pages.save(
        place,
        version,
        before ->
            before.with(
                before
                    .extras()
                    .withInterpreters(
                        before.extras().interpreters().stream()
                            .filter(one -> !one.equals(gone))
                            .toList())),
        "",
        "interpreter-removed");
  }

  private interface Change<T> {
    Profile of(Profile before, T now);
  }

  private <T> Object save(
      Subject subject, long version, LawyerForm form, Optional<T> now, Change<T> change) {
    if (subject.isNew() && (form.lawyerId().isEmpty() || isTaken(subject, form))) {
      return FirmPages.refused(PAGE, model(subject, form), "lawyer.bad-id");
    }
    if (now.isEmpty()) {
      return FirmPages.refused(
          PAGE, model(subject, form), subject.isLawyer() ? "lawyer.choose" : "interpreter.choose");
    }
    return pages.save(
        subject.place(),
        version,
        before -> change.of(before, now.get()),
        "",
        subject.kind() + "-saved");
  }

  private boolean isTaken(Subject subject, LawyerForm form) {
    var firm = pages.entry(subject.place()).profile();
    return Stream.concat(
            firm.lawyers().stream().map(Lawyer::id),
            firm.extras().interpreters().stream().map(Interpreter::id))
        .anyMatch(id -> id.value().equals(form.id()));
  }

  private static Profile with(Profile firm, Lawyer lawyer) {
    return firm.withLawyers(replaced(firm.lawyers(), lawyer, Lawyer::id));
  }

  private static Profile with(Profile firm, Interpreter interpreter) {
    return firm.with(
        firm.extras()
            .withInterpreters(
                replaced(firm.extras().interpreters(), interpreter, Interpreter::id)));
  }

  /// In its old place, or at the end.
  private static <T> List<T> replaced(List<T> all, T now, Function<T, LawyerId> id) {
    var list = new ArrayList<>(all);
    var ids = list.stream().map(id).toList();
    var at = ids.indexOf(id.apply(now));
    if (at < 0) {
      list.add(now);
    } else {
      list.set(at, now);
    }
    return list;
  }

  private Map<String, Object> model(Subject subject, LawyerForm form) {
    var entry = pages.entry(subject.place());
    var model = new HashMap<String, Object>();
    model.put("place", subject.place());
    model.put("isNew", subject.isNew());
    model.put("isLawyer", subject.isLawyer());
    model.put("action", subject.action());
    model.put("version", entry.version());
    model.put("form", form);
    model.put("levels", LanguageLevel.values());
    model.put("standings", BarStanding.values());
    model.put("areas", ServiceCategory.values());
    model.put("states", UsState.values());
    pages.putGaps(model, subject.place(), entry.profile());
    return model;
  }

  private static Lawyer lawyer(Profile firm, LawyerId id) {
    return firm.lawyers().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.notFound("lawyer"));
  }

  private static Interpreter interpreter(Profile firm, LawyerId id) {
    return firm.extras().interpreters().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.notFound("interpreter"));
  }
}
