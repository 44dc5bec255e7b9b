package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.application.status.ReadingStatus;
import org.alliance.intake.application.status.ReadingStatus.Opened;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The client changes how they may be reached. What is tighter counts at once, the rest waits.
@Controller
final class StatusPlanController {
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^\\p{Nd}]");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final int SHORTEST_PHONE = 7;

  private static final String REMOVE = "remove";

  /// The end of the name of the control that says what becomes of an address.
  private static final String USE = ".use";

  private final ReadingStatus status;
  private final PublicPages pages;

  StatusPlanController(ReadingStatus status, PublicPages pages) {
    this.status = status;
    this.pages = pages;
  }

  private record Open(Opened opened, PlanOnFile plan) {}

  @GetMapping("/{tag}/status/plan")
  Object show(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    return open(request)
        .<Object>map(open ->
            page(tag, open, HttpStatus.OK, StatusPlanView.values(open.plan().holds()), Map.of()))
        .orElseGet(() -> PublicPages.redirect(path(tag)));
  }

  @PostMapping("/{tag}/status/plan")
  Object save(
      @PathVariable String tag,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request) {
    pages.language(tag);
    return open(request)
        .map(open -> save(tag, open, fields))
        .orElseGet(() -> PublicPages.redirect(path(tag)));
  }

  private Object save(String tag, Open open, MultiValueMap<String, String> fields) {
    var holds = open.plan().holds();
    var errors = errors(holds, fields);
    if (!errors.isEmpty()) {
      return page(tag, open, HttpStatus.UNPROCESSABLE_CONTENT, values(fields), errors);
    }
    var seen = text(fields, "seen");
    return switch (status.changePlan(open.opened(), seen, wanted(holds, fields))) {
      case HOLDS -> PublicPages.redirect(path(tag) + "?done=changed");
      case WAITS -> PublicPages.redirect(path(tag) + "?done=plan-waits");
      case CHANGED_MEANWHILE -> changed(tag, open);
    };
  }

  /// Shows the plan as it is now: what was chosen belonged to another one.
  private Object changed(String tag, Open before) {
    return status
        .planToChange(before.opened())
        .<Object>map(plan ->
            page(
                tag,
                new Open(before.opened(), plan),
                HttpStatus.CONFLICT,
                StatusPlanView.values(plan.holds()),
                Map.of(PlanPart.CHANNELS.question().field(), "status.plan.changed")))
        .orElseGet(() -> PublicPages.redirect(path(tag)));
  }

  private Optional<Open> open(HttpServletRequest request) {
    return VisitCookie.of(request)
        .flatMap(status::opened)
        .flatMap(opened -> status.planToChange(opened).map(plan -> new Open(opened, plan)));
  }

  private ModelAndView page(
      String tag,
      Open open,
      HttpStatus answer,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    return pages.page(
        "status-plan",
        answer,
        Map.of(
            "view",
            StatusPlanView.of(tag, open.plan(), open.opened().report(), pages.words(tag)),
            "form",
            new Form("report", values, errors),
            "values",
            values));
  }

  private static Map<String, List<String>> values(MultiValueMap<String, String> fields) {
    return new HashMap<>(fields);
  }

  /// A plan without ways or hours would say nothing that anybody could go by.
  private static Map<String, String> errors(
      SafeContactPlan holds, MultiValueMap<String, String> fields) {
    var errors = new LinkedHashMap<String, String>();
    for (var part : PlanPart.values()) {
      var field = part.question().field();
      var text = text(fields, field);
      if (part.isOfChoices() && choices(part, fields).isEmpty() && !holds.of(part).isEmpty()) {
        errors.put(field, "status.plan.choose");
      } else if (text.codePointCount(0, text.length()) > Questions.LONGEST_FIELD) {
        errors.put(field, "report.error.too-long");
      } else if (part == PlanPart.PHONE && !text.isEmpty() && digits(text) < SHORTEST_PHONE) {
        errors.put(field, "report.error.phone");
      } else if (part == PlanPart.EMAIL && !text.isEmpty() && !ADDRESS.matcher(text).matches()) {
        errors.put(field, "report.error.email");
      }
    }
    return errors;
  }

  private static int digits(String text) {
    return NOT_A_DIGIT.matcher(text).replaceAll("").length();
  }

  /// The parts that the client chose otherwise than they are. What the page cannot show, such as
  /// hours in words, stays as it is unless something else is chosen.
  private static SafeContactPlan wanted(
      SafeContactPlan holds, MultiValueMap<String, String> fields) {
    var wanted = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    for (var part : PlanPart.values()) {
      var field = part.question().field();
      if (part.isOfChoices()) {
        var chosen = choices(part, fields);
        if (!chosen.equals(known(part, holds.of(part)))) {
          wanted.put(part, chosen);
        }
      } else if (part.isAddress()) {
        var text = text(fields, field);
        if (!text.isEmpty()) {
          wanted.put(part, List.of(text));
        } else if (text(fields, field + USE).equals(REMOVE)) {
          wanted.put(part, List.of());
        }
      } else if (!choices(part, fields).isEmpty()) {
        wanted.put(part, choices(part, fields).subList(0, 1));
      }
    }
    return new SafeContactPlan(wanted);
  }

  private static List<String> choices(PlanPart part, MultiValueMap<String, String> fields) {
    return known(part, fields.getOrDefault(part.question().field(), List.of()));
  }

  /// In the order of the question.
  private static List<String> known(PlanPart part, List<String> codes) {
    return part.question().asked().options().stream().filter(codes::contains).toList();
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
  }

  private static String path(String tag) {
    return "/" + tag + "/status";
  }
}
