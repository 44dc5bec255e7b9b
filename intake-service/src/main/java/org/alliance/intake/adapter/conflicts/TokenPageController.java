package org.alliance.intake.adapter.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.application.tokens.KeepingTokens.Changer;
import org.alliance.intake.application.tokens.KeepingTokens.Outcome;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.kit.upload.UploadedParts;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tokens that a firm keeps. Its lead makes the key, which is shown in the answer to the
/// request that made it and never again, and deletes the tokens; everybody of the firm may send
/// files.
@Controller
final class TokenPageController {
  private final KeepingTokens keeping;
  private final IntakeProperties properties;

  TokenPageController(KeepingTokens keeping, IntakeProperties properties) {
    this.keeping = keeping;
    this.properties = properties;
  }

  @GetMapping("/conflict-tokens")
  ModelAndView show() {
    return page(Optional.empty(), "", 0, HttpStatus.OK);
  }

  /// @param button `make-key`, `delete` or `delete-key`
  @PostMapping("/conflict-tokens")
  Object change(@RequestParam(name = "do", defaultValue = "") String button) {
    var firm = TokenCaller.firm();
    var by = TokenCaller.get();
    return switch (button) {
      case "make-key" -> made(firm, by);
      case "delete" -> answer(keeping.delete(firm, by), "tokens-deleted");
      case "delete-key" -> answer(keeping.deleteKey(firm, by), "token-key-deleted");
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private ModelAndView made(FirmId firm, Changer by) {
    var key = keeping.makeKey(firm, by);
    return key.isPresent()
        ? page(key, "", 0, HttpStatus.OK)
        : page(key, problem(TokenRefusal.CHANGED_MEANWHILE), 0, HttpStatus.CONFLICT);
  }

  /// A form with `mode` before the file.
  @PostMapping("/conflict-tokens/list")
  Object take(HttpServletRequest request) throws IOException {
    var firm = TokenCaller.firm();
    var by = TokenCaller.get();
    var taken =
        UploadedParts.read(
            request,
            properties.largestImport(),
            "mode",
            (mode, file) ->
                keeping.take(firm, new BufferedInputStream(file), mode.equals("replace"), by));
    return answer(taken, "tokens-taken");
  }

  private Object answer(Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Changed _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/conflict-tokens?done=" + done))
              .cacheControl(CacheControl.noStore())
              .build();
      case Outcome.Refused(var reason, var line) ->
          page(Optional.empty(), problem(reason), line, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static String problem(TokenRefusal reason) {
    return "tokens.refused." + reason.code();
  }

  private ModelAndView page(Optional<TokenKey> made, String problem, int line, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("kept", keeping.of(TokenCaller.firm()));
    model.put("made", made.map(TokenKey::text).orElse(""));
    model.put("problem", problem);
    model.put("line", line);
    model.put("isLead", TokenCaller.isLead());
    model.put("mostNames", KeepingTokens.MOST_NAMES);
    model.put("mostFiles", KeepingTokens.MOST_FILES);
    model.put("mostChanges", KeepingTokens.MOST_CHANGES_A_DAY);
    model.put("largest", properties.largestImport().toMegabytes());
    return new ModelAndView("intake/conflicts/tokens", model, status);
  }
}
