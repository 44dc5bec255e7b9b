package org.alliance.intake.adapter.pages;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.Pages;
import org.alliance.ui.form.Form;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What all public pages have in common: the language in their address, redirects after a form was
/// sent, and the cookie.
@Component
final class PublicPages {
  private final Pages pages;

  PublicPages(Pages pages) {
    this.pages = pages;
  }

  /// @throws ApiProblem 404 if no page is in that language
  PageLanguage language(String tag) {
    return pages.messages().find(tag).orElseThrow(() -> ApiProblem.notFound("page"));
  }

  IcuMessages messages() {
    return pages.messages();
  }

  AnswerWords words(String tag) {
    return new AnswerWords(pages.messages(), language(tag));
  }

  ModelAndView page(String view, Map<String, ?> model) {
    return page(view, HttpStatus.OK, model);
  }

  ModelAndView page(String view, HttpStatus status, Map<String, ?> model) {
    return new ModelAndView("intake/" + view, model, status);
  }

  /// A form with one field for a code. What was typed is not shown again: it may be a secret.
  static Form codeForm(String prefix, Optional<String> error) {
    return new Form(prefix, Map.of(), error.map(key -> Map.of("code", key)).orElseGet(Map::of));
  }

  static ResponseEntity<Void> redirect(String path) {
    return redirect(path, Optional.empty());
  }

  static ResponseEntity<Void> redirect(String path, Optional<VisitToken> token) {
    return redirectWith(path, token.map(VisitCookie::set));
  }

  static ResponseEntity<Void> redirectAndForget(String path) {
    return redirectWith(path, Optional.of(VisitCookie.removed()));
  }

  private static ResponseEntity<Void> redirectWith(String path, Optional<String> cookie) {
    var answer =
        ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(path))
            .cacheControl(CacheControl.noStore());
    cookie.ifPresent(value -> answer.header(HttpHeaders.SET_COOKIE, value));
    return answer.build();
  }
}
