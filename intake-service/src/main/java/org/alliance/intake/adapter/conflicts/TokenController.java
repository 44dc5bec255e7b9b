package org.alliance.intake.adapter.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.tokens.FirmTokens;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.application.tokens.KeepingTokens.Outcome;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.kit.upload.LimitedStream;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tokens that a firm keeps, for the firm's own system. The body of a POST is a file of tokens.
@RestController
final class TokenController {
  private static final List<String> MODES = List.of("add", "replace");

  private final KeepingTokens keeping;
  private final IntakeProperties properties;

  TokenController(KeepingTokens keeping, IntakeProperties properties) {
    this.keeping = keeping;
    this.properties = properties;
  }

  /// @param key the sign of the key, such as a file of tokens has it; absent if there is no key
  /// @param names how many names are kept
  /// @param rules by which tokens are to be made now
  /// @param outdated whether what is kept was made by other rules, and has to be made anew
  /// @param changedAt absent if nothing was ever changed
  record TokensView(
      @Nullable String key, int names, int rules, boolean outdated, @Nullable Instant changedAt) {
    static TokensView of(FirmTokens tokens) {
      return new TokensView(
          tokens.key().map(FirmTokens.Key::sign).orElse(null),
          tokens.names(),
          NameTokens.RULES,
          tokens.isOutdated(),
          tokens.changedAt().orElse(null));
    }
  }

  @GetMapping("/api/v1/conflict-tokens")
  TokensView kept() {
    return TokensView.of(keeping.of(TokenCaller.firm()));
  }

  /// @param mode `add`, or `replace` for all that is kept
  @PostMapping("/api/v1/conflict-tokens")
  TokensView take(@RequestParam(defaultValue = "add") String mode, HttpServletRequest request)
      throws IOException {
    if (!MODES.contains(mode)) {
      throw ApiProblem.badRequest(
          "bad-value",
          "Send ?mode=add to add the file to what is kept, or ?mode=replace to replace all of it.");
    }
    var content =
        new BufferedInputStream(
            new LimitedStream(request.getInputStream(), properties.largestImport()));
    return changed(
        keeping.take(TokenCaller.firm(), content, mode.equals("replace"), TokenCaller.get()));
  }

  @DeleteMapping("/api/v1/conflict-tokens")
  ResponseEntity<Void> delete() {
    changed(keeping.delete(TokenCaller.firm(), TokenCaller.get()));
    return ResponseEntity.noContent().build();
  }

  private static TokensView changed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed(var now) -> TokensView.of(now);
      case Outcome.Refused(var reason, var line) -> throw problem(reason, line);
    };
  }

  private static ApiProblem problem(TokenRefusal reason, int line) {
    return switch (reason) {
      case NO_KEY ->
          conflict(reason, "Your firm has no token key. Its lead makes one at /conflict-tokens.");
      case OTHER_KEY ->
          conflict(
              reason,
              "The file was made with another key. Make it with the key whose sign GET /api/v1/conflict-tokens names.");
      case OTHER_RULES ->
          conflict(
              reason,
              "The file was made by other rules than rules="
                  + NameTokens.RULES
                  + ". Make it with the version of the tokens command that is in use here.");
      case NOT_TOKENS ->
          new ApiProblem(
              422,
              reason.code(),
              (line == 0 ? "The first line" : "Line " + line)
                  + " is not one of a file of tokens. Send the file as the tokens command makes it. Nothing was taken.");
      case NO_NAMES ->
          new ApiProblem(
              422,
              reason.code(),
              "The file has no names. To delete what is kept, send DELETE /api/v1/conflict-tokens.");
      case TOO_MANY_NAMES ->
          new ApiProblem(
              422,
              reason.code(),
              "A firm may keep " + KeepingTokens.MOST_NAMES + " names. Nothing was taken.");
      case TOO_MANY_FILES ->
          conflict(
              reason,
              "A list may have "
                  + KeepingTokens.MOST_FILES
                  + " parts. Send the whole list once with mode=replace.");
      case TOO_OFTEN ->
          new ApiProblem(
              429,
              reason.code(),
              "A firm may change its tokens "
                  + KeepingTokens.MOST_CHANGES_A_DAY
                  + " times a day. Go on tomorrow (UTC).");
      case CHANGED_MEANWHILE ->
          conflict(
              reason,
              "Somebody else of your firm changed the tokens at the same time. Send it again.");
      case NO_TOKENS -> conflict(reason, "Your firm keeps no tokens.");
    };
  }

  private static ApiProblem conflict(TokenRefusal reason, String detail) {
    return ApiProblem.conflict(reason.code(), detail);
  }
}
