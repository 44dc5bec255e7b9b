package org.alliance.intake.application.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.tokens.KeepingTokens.Outcome;
import org.junit.jupiter.api.Test;

class KeepingTokensTests {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final FirmId OTHER = new FirmId("firm-002");
  private static final List<String> NAMES = List.of("Kim Minji", "Acme Foods Inc.");

  private final TokenScene scene = new TokenScene(Instant.parse("2026-03-01T10:00:00Z"));

  private TokenRefusal refusal(String file) {
    return switch (scene.take(FIRM, file, true)) {
      case Outcome.Refused(var reason, _) -> reason;
      case Outcome.Changed _ -> throw new AssertionError("Taken");
    };
  }

  private String file(List<String> names) {
    return TokenScene.file(scene.key(FIRM), names);
  }

  @Test
  void replacesAndAddsAndKeepsNoPieceThatIsNotInForce() {
    scene.keep(FIRM, NAMES);
    scene.keep(OTHER, NAMES);
    assertThat(scene.take(FIRM, file(List.of("Third Name")), false))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(scene.keeping().of(FIRM).names()).isEqualTo(3);
    scene.replace(FIRM, List.of("Only One"));
    assertThat(scene.keeping().of(FIRM).names()).isEqualTo(1);
    assertThat(scene.store.pieces).filteredOn(piece -> piece.firm().equals(FIRM)).hasSize(1);
    assertThat(scene.acts())
        .containsExactly(
            "tokens-key-made 0",
            "tokens-replaced 2",
            "tokens-key-made 0",
            "tokens-replaced 2",
            "tokens-added 3",
            "tokens-replaced 1");
    assertThat(scene.keeping().of(OTHER).names()).isEqualTo(2);
  }

  @Test
  void deletesTheTokensAndOnRequestTheKey() {
    scene.keep(FIRM, NAMES);
    scene.keeping().delete(FIRM, TokenScene.LEAD);
    assertThat(scene.keeping().of(FIRM).parts()).isEmpty();
    assertThat(scene.keeping().of(FIRM).key()).isPresent();
    scene.keeping().deleteKey(FIRM, TokenScene.LEAD);
    assertThat(scene.keeping().of(FIRM).key()).isEmpty();
    assertThat(refusal(file(NAMES))).isEqualTo(TokenRefusal.NO_KEY);
  }

  @Test
  void deletesAllTokensWithANewKeyAndTakesNoneOfTheOldOne() {
    scene.keep(FIRM, NAMES);
    var old = file(NAMES);
    assertThat(scene.keeping().makeKey(FIRM, TokenScene.LEAD)).isPresent();
    assertThat(scene.keeping().of(FIRM).parts()).isEmpty();
    assertThat(refusal(old)).isEqualTo(TokenRefusal.OTHER_KEY);
  }

  @Test
  void takesAFileWholeOrNotAtAll() {
    var header = file(List.of());
    assertThat(refusal(header)).isEqualTo(TokenRefusal.NO_NAMES);
    assertThat(refusal("")).isEqualTo(TokenRefusal.NOT_TOKENS);
    assertThat(refusal("Kim Minji\nAcme\n")).isEqualTo(TokenRefusal.NOT_TOKENS);
    assertThat(refusal("x".repeat(1_000_000))).isEqualTo(TokenRefusal.NOT_TOKENS);
    assertThat(refusal(header.replace("rules=3", "rules=2"))).isEqualTo(TokenRefusal.OTHER_RULES);
    assertThat(scene.take(FIRM, file(NAMES) + "Kim Minji\n", true))
        .isEqualTo(new Outcome.Refused(TokenRefusal.NOT_TOKENS, 4));
    assertThat(scene.take(FIRM, file(NAMES) + "AAAA\n", true))
        .isEqualTo(new Outcome.Refused(TokenRefusal.NOT_TOKENS, 4));
    assertThat(refusal(header + "AAAAAAAAAAA\n".repeat(KeepingTokens.MOST_NAMES + 1)))
        .isEqualTo(TokenRefusal.TOO_MANY_NAMES);
    assertThat(scene.store.pieces).isEmpty();
    assertThat(scene.keeping().of(FIRM).parts()).isEmpty();
  }

  @Test
  void keepsWhatIsInForceIfANewFileIsRefused() {
    scene.keep(FIRM, NAMES);
    assertThat(refusal(file(NAMES) + "!\n")).isEqualTo(TokenRefusal.NOT_TOKENS);
    assertThat(scene.keeping().of(FIRM).names()).isEqualTo(2);
    assertThat(scene.store.pieces).hasSize(1);
  }

  @Test
  void changesNothingIfTheTrailCannotBeWritten() {
    scene.keep(FIRM, NAMES);
    scene.trail.breakDown();
    assertThatThrownBy(() -> scene.keeping().delete(FIRM, TokenScene.LEAD))
        .isInstanceOf(IllegalStateException.class);
    assertThat(scene.keeping().of(FIRM).names()).isEqualTo(2);
  }

  @Test
  void takesSoManyFilesADay() {
    scene.key(FIRM);
    var file = file(NAMES);
    for (var change = 0; change < KeepingTokens.MOST_CHANGES_A_DAY; change++) {
      assertThat(scene.take(FIRM, file, true)).isInstanceOf(Outcome.Changed.class);
    }
    assertThat(refusal(file)).isEqualTo(TokenRefusal.TOO_OFTEN);
  }

  @Test
  void keepsNeitherANameNorTheKeyReadable() {
    scene.keep(FIRM, NAMES);
    var key = scene.key(FIRM);
    var kept = scene.keeping().of(FIRM).key().orElseThrow();
    assertThat(new String(kept.sealed(), StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(key.bytes(), StandardCharsets.ISO_8859_1));
    assertThat(key.toString()).doesNotContain(key.text());
    assertThat(TokenKey.read(key.text())).contains(key);
    assertThat(TokenKey.read("alk_" + key.text().substring(4))).isEmpty();
  }
}
