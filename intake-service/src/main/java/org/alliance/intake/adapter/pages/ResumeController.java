package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.SecretCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Goes on with a draft in any browser, by its code.
@Controller
final class ResumeController {
  private final FillingInForm form;
  private final AnswerTime time;
  private final PublicPages pages;

  ResumeController(FillingInForm form, AnswerTime time, PublicPages pages) {
    this.form = form;
    this.time = time;
    this.pages = pages;
  }

  @GetMapping("/{tag}/resume")
  ModelAndView show(@PathVariable String tag) {
    pages.language(tag);
    return codeForm(tag, HttpStatus.OK, Optional.empty());
  }

  @PostMapping("/{tag}/resume")
  Object resume(
      @PathVariable String tag,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    pages.language(tag);
    return time.fixed(() -> {
      var read = SecretCode.read(code);
      if (read.isEmpty()) {
        return codeForm(tag, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("resume.mistyped"));
      }
      return form.resume(read.get())
          .<Object>map(token -> {
            VisitCookie.of(request).ifPresent(form::leave);
            return PublicPages.redirect("/" + tag + "/report/check", Optional.of(token));
          })
          .orElseGet(
              () -> codeForm(tag, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("resume.wrong")));
    });
  }

  private ModelAndView codeForm(String tag, HttpStatus answer, Optional<String> error) {
    return pages.page(
        "resume", answer, Map.of("form", PublicPages.codeForm("resume", error), "tag", tag));
  }
}
