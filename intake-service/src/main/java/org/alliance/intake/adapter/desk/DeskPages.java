package org.alliance.intake.adapter.desk;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.intake.application.access.Staff;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.ui.Pages;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.alliance.ui.text.PageLanguages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of the desk have in common: who works there, redirects, and words.
@Component
final class DeskPages {
  private final Pages pages;

  DeskPages(Pages pages) {
    this.pages = pages;
  }

  static Staff staff() {
    var caller = Caller.current();
    return new Staff(
        caller.staffId().orElse(""),
        caller.owner(),
        caller.organisation(),
        caller.is(Role.TRIAGE, Role.COORDINATOR),
        caller.is(Role.COORDINATOR),
        caller.is(Role.HOTLINE));
  }

  IcuMessages messages() {
    return pages.messages();
  }

  /// The languages that the questions can be read in, beside English.
  List<PageLanguage> callerLanguages() {
    return messages().offered().stream()
        .filter(language -> !language.equals(PageLanguages.english()))
        .filter(language -> !language.tag().value().equals("en"))
        .toList();
  }

  Optional<PageLanguage> callerLanguage(String tag) {
    return callerLanguages().stream()
        .filter(language -> language.tag().value().equals(tag))
        .findFirst();
  }

  String english(String key) {
    return messages().text(PageLanguages.english(), key);
  }

  /// The words of codes out of a question's options; what is none of them is shown as it was
  /// written.
  String words(String field, Collection<String> codes) {
    return codes.stream()
        .filter(code -> !code.isBlank())
        .map(code -> word("report." + field + ".option." + code, code))
        .collect(Collectors.joining("; "));
  }

  private String word(String key, String code) {
    return messages().has(key) ? english(key) : code;
  }

  static String names(Collection<LanguageTag> languages) {
    return languages.stream().map(Languages::englishName).collect(Collectors.joining(", "));
  }

  static ModelAndView page(String view, HttpStatus status, Map<String, ?> model) {
    return new ModelAndView("intake/desk/" + view, model, status);
  }

  static ResponseEntity<Void> redirect(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
