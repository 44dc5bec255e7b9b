package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.FillingInForm.Saved;
import org.alliance.intake.application.form.PostedPage;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form: one question a page. A page that is sent is saved and answered with a redirect to the
/// next one, so that Back and refresh lose nothing.
@Controller
final class FormController {
  /// A field that no person sees; a program fills it in.
  static final String TRAP = "website";

  private static final String FROM_CHECK = "check";
  private static final String LANGUAGE = "language:";
  private static final String REMOVE = "remove:";

  private final FillingInForm form;
  private final PublicPages pages;

  FormController(FillingInForm form, PublicPages pages) {
    this.form = form;
    this.pages = pages;
  }

  @PostMapping("/{tag}/report")
  Object begin(
      @PathVariable String tag,
      @RequestParam(name = "c", defaultValue = "") String campaign,
      HttpServletRequest request) {
    pages.language(tag);
    // The browser's earlier draft stays in the store, and its code still opens it.
    VisitCookie.of(request).ifPresent(form::leave);
    var token = form.begin(Optional.of(campaign).filter(code -> !code.isBlank()));
    return PublicPages.redirect(
        "/" + tag + "/report/" + FormPages.ALL.getFirst().step(), Optional.of(token));
  }

  @GetMapping("/{tag}/report/{step}")
  Object show(
      @PathVariable String tag,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String refused,
      HttpServletRequest request) {
    pages.language(tag);
    var page = page(step);
    return open(request)
        .<Object>map(draft ->
            draft.isSent()
                ? PublicPages.redirect("/" + tag + "/report/sent")
                : view(
                    tag,
                    page,
                    draft,
                    from,
                    PostedPage.shown(page, draft.answers()),
                    refused.isEmpty() ? Map.of() : form.errors(page, draft)))
        .orElseGet(() -> lost(tag));
  }

  @PostMapping("/{tag}/report/{step}")
  Object save(
      @PathVariable String tag,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(name = "do", defaultValue = "continue") String button,
      HttpServletRequest request) {
    pages.language(tag);
    var page = page(step);
    var token = VisitCookie.of(request);
    if (token.isEmpty()) {
      return lost(tag);
    }
    var posted = new PostedPage(page, fields(request));
    var self = "/" + tag + "/report/" + step + query(from);
    return switch (button) {
      case "save" ->
          saved(
              tag, from, posted, form.keepSoFar(token.get(), posted), "/" + tag + "/report/saved");
      case "skip" -> next(tag, page, from, posted, form.skip(token.get(), page));
      case String chosen when chosen.startsWith(LANGUAGE) -> {
        var other = chosen.substring(LANGUAGE.length());
        pages.language(other);
        yield saved(
            tag,
            from,
            posted,
            form.keepSoFar(token.get(), posted),
            "/" + other + "/report/" + step + query(from));
      }
      case String chosen when chosen.startsWith(REMOVE) ->
          saved(tag, from, posted, form.removeEntry(token.get(), page, place(chosen)), self);
      case "add" -> added(tag, page, from, posted, token.get(), self);
      default ->
          next(tag, page, from, posted, form.answer(token.get(), posted, isTrapped(request)));
    };
  }

  private Object added(
      String tag, FormPage page, String from, PostedPage posted, VisitToken token, String self) {
    var field = page.questions().getFirst();
    if (posted.fields().getOrDefault(field.field(), List.of()).stream().allMatch(String::isBlank)) {
      return open(token)
          .<Object>map(draft ->
              view(
                  tag,
                  page,
                  draft,
                  from,
                  posted.shown(),
                  Map.of(field.field(), "report.error.list-empty")))
          .orElseGet(() -> lost(tag));
    }
    return form.answer(token, posted, false) instanceof Saved.Faulty(var draft, var errors)
        ? view(tag, page, draft, from, posted.shown(), errors)
        : PublicPages.redirect(self);
  }

  private Object next(String tag, FormPage page, String from, PostedPage posted, Saved outcome) {
    return switch (outcome) {
      case Saved.Kept(var draft) ->
          PublicPages.redirect(QuestionView.after(tag, page, draft, from.equals(FROM_CHECK)));
      case Saved.Faulty(var draft, var errors) ->
          view(tag, page, draft, from, posted.shown(), errors);
      case Saved.Lost() -> lost(tag);
    };
  }

  private Object saved(String tag, String from, PostedPage posted, Saved outcome, String path) {
    return switch (outcome) {
      case Saved.Kept _ -> PublicPages.redirect(path);
      case Saved.Faulty(var draft, var errors) ->
          view(tag, posted.page(), draft, from, posted.shown(), errors);
      case Saved.Lost() -> lost(tag);
    };
  }

  private Optional<Draft> open(HttpServletRequest request) {
    return VisitCookie.of(request).flatMap(form::find);
  }

  private Optional<Draft> open(VisitToken token) {
    return form.find(token);
  }

  private ModelAndView view(
      String tag,
      FormPage page,
      Draft draft,
      String from,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    var view =
        QuestionView.of(
            tag, page, draft, pages.words(tag), from.equals(FROM_CHECK), values, errors);
    return pages.page(
        "question",
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        Map.of("view", view, "formId", "question"));
  }

  ModelAndView lost(String tag) {
    return pages.page("lost", HttpStatus.GONE, Map.of("tag", tag));
  }

  private static FormPage page(String step) {
    return FormPages.find(step).orElseThrow(() -> ApiProblem.notFound("page"));
  }

  private static boolean isTrapped(HttpServletRequest request) {
    var value = request.getParameter(TRAP);
    return value != null && !value.isBlank();
  }

  private static String query(String from) {
    return from.equals(FROM_CHECK) ? "?from=" + FROM_CHECK : "";
  }

  private static int place(String button) {
    var digits = button.substring(REMOVE.length());
    return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
  }

  private static Map<String, List<String>> fields(HttpServletRequest request) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    return fields;
  }
}
