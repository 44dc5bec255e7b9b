package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenFile;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.launcher.system.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensCommandTests {
  private static final TokenKey KEY = new TokenKey("atk_" + "0c".repeat(32));

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... more) {
    var arguments = new String[more.length + 1];
    arguments[0] = "tokens";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new TokensCommand(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(Options.of(arguments));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void makesALineForEachNameAndWritesNoName() throws IOException {
    var names = file("names.txt", "Kim Minji\r\n\n???\n  Nguyễn Thị Hoa \n");
    var key = file("key.txt", KEY.text() + "\n");
    var out = folder.resolve("tokens.txt");
    assertThat(run(names, "--key", key, "--out", out.toString())).isZero();
    var tokens = new NameTokens(KEY);
    assertThat(Files.readAllLines(out))
        .containsExactly(
            TokenFile.header(tokens),
            TokenFile.line(tokens.ofListed("Kim Minji")),
            TokenFile.line(tokens.ofListed("Nguyễn Thị Hoa")));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("2 names in", tokens.sign(), "1 lines without")
        .doesNotContain(KEY.text());
  }

  /// A list that was made by hand often has a second column.
  @Test
  void findsANameBesideSomethingElse() throws IOException {
    var names = file("names.txt", "Acme, opposing\n");
    var key = file("key.txt", KEY.text());
    var out = folder.resolve("tokens.txt");
    assertThat(run(names, "--key", key, "--out", out.toString())).isZero();
    var tokens = new NameTokens(KEY);
    assertThat(Files.readAllLines(out).getLast())
        .isEqualTo(TokenFile.line(tokens.ofListed("Acme, opposing")));
    assertThat(tokens.ofListed("Acme, opposing")).contains(tokens.ofListed("Acme"));
  }

  @Test
  void refusesAListWithColumnsAndWritesNothing() throws IOException {
    var names = file("names.txt", "Somebody\n17;Kim;Minji\n");
    var key = file("key.txt", KEY.text());
    var out = folder.resolve("tokens.txt");
    assertThatThrownBy(() -> run(names, "--key", key, "--out", out.toString()))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("Line 2");
    assertThat(out).doesNotExist();
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    var names = file("names.txt", "Kim Minji\n");
    var out = folder.resolve("tokens.txt").toString();
    assertThatThrownBy(() -> run(names)).isInstanceOf(Misuse.class).hasMessageContaining("--key");
    var wrong = file("key.txt", "alk_1");
    assertThatThrownBy(() -> run(names, "--key", wrong, "--out", out))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("holds no token key");
    var key = file("key.txt", KEY.text());
    assertThatThrownBy(() -> run(folder.resolve("none.txt").toString(), "--key", key, "--out", out))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("There is no file");
  }
}
