package org.alliance.intake.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenFile;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;

/// Files of tokens, as a firm's own system makes them.
public final class TokenFiles {
  private static final Pattern KEY = Pattern.compile("atk_[0-9a-f]{64}");

  private TokenFiles() {}

  /// With a new key, which the firm's lead makes on the page.
  public static String of(RunningService intake, String firm, String... names) {
    var lead = intake.http().as(Tokens.shared().ofFirm(firm, Role.FIRM_LEAD));
    var page = lead.postForm("/conflict-tokens", "do=make-key");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    var key = KEY.matcher(page.body());
    assertThat(key.find()).isTrue();
    return with(new TokenKey(key.group()), List.of(names));
  }

  static String with(TokenKey key, List<String> names) {
    var tokens = new NameTokens(key);
    return Stream.concat(
            Stream.of(TokenFile.header(tokens)),
            names.stream().map(tokens::ofListed).map(TokenFile::line))
        .collect(Collectors.joining("\n"));
  }
}
