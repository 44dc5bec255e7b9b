package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
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

  private static final Kind<Lawyer> LAWYER =
      new Kind<>(
          "lawyer",
          Lawyer::id,
          Profile::lawyers,
          Profile::withLawyers,
          LawyerForm::of,
          LawyerForm::lawyer);
  private static final Kind<Interpreter> INTERPRETER =
      new Kind<>(
          "interpreter",
          Interpreter::id,
          firm -> firm.extras().interpreters(),
          (firm, all) -> firm.with(firm.extras().withInterpreters(all)),
          LawyerForm::of,
          LawyerForm::interpreter);

  private final ProfilePages pages;

  LawyerPageController(ProfilePages pages) {
    this.pages = pages;
  }

  /// What differs between lawyers and interpreters.
  ///
  /// @param name in addresses and keys of texts
  /// @param read what somebody has filled in; empty if something is missing
  private record Kind<T>(
      String name,
      Function<T, LawyerId> id,
      Function<Profile, List<T>> all,
      BiFunction<Profile, List<T>, Profile> with,
      Function<T, LawyerForm> form,
      Function<LawyerForm, Optional<T>> read) {
    T find(Profile firm, LawyerId wanted) {
      return all.apply(firm).stream()
          .filter(one -> id.apply(one).equals(wanted))
          .findFirst()
          .orElseThrow(() -> ApiProblem.notFound(name));
    }

    /// In its old place, or at the end.
    Profile replaced(Profile firm, T now) {
      var list = new ArrayList<>(all.apply(firm));
      var at = list.stream().map(id).toList().indexOf(id.apply(now));
      if (at < 0) {
        list.add(now);
      } else {
        list.set(at, now);
      }
      return with.apply(firm, list);
    }

    Profile without(Profile firm, T gone) {
      return with.apply(firm, all.apply(firm).stream().filter(one -> !one.equals(gone)).toList());
    }
  }

  /// @param known the id of somebody who is on the list; empty for somebody new
  private record Subject<T>(ProfilePlace place, Kind<T> kind, Optional<LawyerId> known) {
    String action() {
      return place.base()
          + known.map(id -> "/" + kind.name() + "s/" + id).orElseGet(() -> "/new-" + kind.name());
    }

    boolean isLawyer() {
      return kind.equals(LAWYER);
    }
  }

  @GetMapping({ProfilePlace.OWN + "/new-lawyer", ProfilePlace.OF_ANY_FIRM + "/new-lawyer"})
  ModelAndView newLawyer(@PathVariable Optional<FirmId> firm) {
    return show(LAWYER, firm, Optional.empty());
  }

  @GetMapping({
    ProfilePlace.OWN + "/new-interpreter",
    ProfilePlace.OF_ANY_FIRM + "/new-interpreter"
  })
  ModelAndView newInterpreter(@PathVariable Optional<FirmId> firm) {
    return show(INTERPRETER, firm, Optional.empty());
  }

  @GetMapping({
    ProfilePlace.OWN + "/lawyers/{lawyer}",
    ProfilePlace.OF_ANY_FIRM + "/lawyers/{lawyer}"
  })
  ModelAndView lawyer(@PathVariable Optional<FirmId> firm, @PathVariable LawyerId lawyer) {
    return show(LAWYER, firm, Optional.of(lawyer));
  }

  @GetMapping({
    ProfilePlace.OWN + "/interpreters/{interpreter}",
    ProfilePlace.OF_ANY_FIRM + "/interpreters/{interpreter}"
  })
  ModelAndView interpreter(
      @PathVariable Optional<FirmId> firm, @PathVariable LawyerId interpreter) {
    return show(INTERPRETER, firm, Optional.of(interpreter));
  }

  @PostMapping({ProfilePlace.OWN + "/new-lawyer", ProfilePlace.OF_ANY_FIRM + "/new-lawyer"})
  Object addLawyer(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    return save(LAWYER, firm, Optional.empty(), version, request);
  }

  @PostMapping({
    ProfilePlace.OWN + "/new-interpreter",
    ProfilePlace.OF_ANY_FIRM + "/new-interpreter"
  })
  Object addInterpreter(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      HttpServletRequest request) {
    return save(INTERPRETER, firm, Optional.empty(), version, request);
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
    return save(LAWYER, firm, Optional.of(lawyer), version, request);
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
    return save(INTERPRETER, firm, Optional.of(interpreter), version, request);
  }

  @PostMapping({
    ProfilePlace.OWN + "/lawyers/{lawyer}/remove",
    ProfilePlace.OF_ANY_FIRM + "/lawyers/{lawyer}/remove"
  })
  Object removeLawyer(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId lawyer,
      @RequestParam(defaultValue = "0") long version) {
    return remove(LAWYER, ProfilePlace.of(firm), lawyer, version);
  }

  @PostMapping({
    ProfilePlace.OWN + "/interpreters/{interpreter}/remove",
    ProfilePlace.OF_ANY_FIRM + "/interpreters/{interpreter}/remove"
  })
  Object removeInterpreter(
      @PathVariable Optional<FirmId> firm,
      @PathVariable LawyerId interpreter,
      @RequestParam(defaultValue = "0") long version) {
    return remove(INTERPRETER, ProfilePlace.of(firm), interpreter, version);
  }

  private <T> ModelAndView show(Kind<T> kind, Optional<FirmId> firm, Optional<LawyerId> known) {
    var subject = new Subject<>(ProfilePlace.of(firm), kind, known);
    var profile = pages.entry(subject.place()).profile();
    return FirmPages.page(
        PAGE,
        model(
            subject,
            known.map(id -> kind.form().apply(kind.find(profile, id))).orElse(LawyerForm.BLANK)));
  }

  private <T> Object save(
      Kind<T> kind,
      Optional<FirmId> firm,
      Optional<LawyerId> known,
      long version,
      HttpServletRequest request) {
    var subject = new Subject<>(ProfilePlace.of(firm), kind, known);
    known.ifPresent(id -> kind.find(pages.entry(subject.place()).profile(), id));
    var form =
        LawyerForm.of(
            request, known.map(LawyerId::value).orElseGet(() -> LawyerForm.text(request, "id")));
    if (known.isEmpty() && (form.lawyerId().isEmpty() || isTaken(subject.place(), form))) {
      return FirmPages.refused(PAGE, model(subject, form), "lawyer.bad-id");
    }
    var now = kind.read().apply(form);
    return now.isEmpty()
        ? FirmPages.refused(PAGE, model(subject, form), kind.name() + ".choose")
        : pages.save(
            subject.place(),
            version,
            before -> kind.replaced(before, now.get()),
            kind.name() + "-saved");
  }

  private <T> Object remove(Kind<T> kind, ProfilePlace place, LawyerId id, long version) {
    var gone = kind.find(pages.entry(place).profile(), id);
    return pages.save(
        place, version, before -> kind.without(before, gone), kind.name() + "-removed");
  }

  private boolean isTaken(ProfilePlace place, LawyerForm form) {
    var firm = pages.entry(place).profile();
    return Stream.concat(
            firm.lawyers().stream().map(Lawyer::id),
            firm.extras().interpreters().stream().map(Interpreter::id))
        .anyMatch(id -> id.value().equals(form.id()));
  }

  private <T> Map<String, Object> model(Subject<T> subject, LawyerForm form) {
    var entry = pages.entry(subject.place());
    var model = new HashMap<String, Object>();
    model.put("place", subject.place());
    model.put("isNew", subject.known().isEmpty());
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
}
