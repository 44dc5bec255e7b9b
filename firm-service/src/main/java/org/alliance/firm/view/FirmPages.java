package org.alliance.firm.view;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of a firm have in common.
public final class FirmPages {
  private FirmPages() {}

  /// @throws ApiProblem 404 if the reader works at no firm
  public static FirmId ownFirm() {
    var caller = Caller.current();
    return caller.firm().filter(caller::worksAt).orElseThrow(() -> ApiProblem.notFound("firm"));
  }

  public static boolean isLead() {
    return Caller.current().is(Role.FIRM_LEAD);
  }

  public static ModelAndView page(String view, Map<String, ?> model) {
    return new ModelAndView("firm/" + view, model, HttpStatus.OK);
  }

  /// The page that a form was sent from, with the reason why nothing was changed.
  ///
  /// @param problem the message's key
  public static ModelAndView refused(String view, Map<String, ?> model, String problem) {
    var all = new HashMap<String, Object>(model);
    all.put("problem", problem);
    return new ModelAndView("firm/" + view, all, HttpStatus.CONFLICT);
  }

  public static ResponseEntity<Void> redirect(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /// The key of the sentence about a refusal.
  ///
  /// @throws ApiProblem 404 if the thing is not the reader's to see
  public static String sentence(Refusal refusal) {
    return switch (refusal) {
      case NO_SUCH_OFFER -> throw ApiProblem.notFound("offer");
      case NOT_YOUR_CASE -> throw ApiProblem.notFound("case");
      case NO_SUCH_QUESTION -> throw ApiProblem.notFound("question");
      case NO_SUCH_CONNECTION -> throw ApiProblem.notFound("service");
      default -> key(refusal);
    };
  }

  public static String key(Refusal refusal) {
    return "refusal." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> languages(List<LanguageTag> tags) {
    return tags.stream().map(Languages::englishName).toList();
  }
}
