package org.alliance.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenFile;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.launcher.system.Misuse;

/// `tokens NAMES --key KEY --out TOKENS`: makes a file of tokens of a law firm's own list of names,
/// on the firm's own computer. Needs no running system and no network.
final class TokensCommand {
  private static final String USAGE =
      "Name the list, the key's file and where the tokens go: ./alliance tokens NAMES.txt --key KEY.txt --out TOKENS.txt";

  private final PrintStream out;

  TokensCommand(PrintStream out) {
    this.out = out;
  }

  /// @return 0
  /// @throws Misuse if a file is not there or is not what it should be
  int run(Options options) {
    if (options.rest().size() != 1) {
      throw new Misuse(USAGE);
    }
    var names = Path.of(options.rest().getFirst());
    var tokens = new NameTokens(key(options.path("--key").orElseThrow(() -> new Misuse(USAGE))));
    var file = options.path("--out").orElseThrow(() -> new Misuse(USAGE));
    try (var listed = Files.lines(names);
        var writer = Files.newBufferedWriter(file)) {
      writer.write(TokenFile.header(tokens) + "\n");
      var counts = new int[2];
      listed
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(name -> counts[write(tokens.ofListed(name), writer) ? 0 : 1]++);
      out.printf(
          "%,d names in %s, made with the key of sign %s. Send it at /conflict-tokens.%n",
          counts[0], file, tokens.sign());
      if (counts[1] > 0) {
        out.printf("%,d lines without anything to compare were left out.%n", counts[1]);
      }
      return 0;
    } catch (NoSuchFileException missing) {
      throw new Misuse("There is no file " + missing.getFile() + ".");
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Misuse(
          "The list cannot be read, or the tokens cannot be written: "
              + unreadable.getMessage()
              + ". The list has to be a text in UTF-8 with one name in each line.");
    }
  }

  private static TokenKey key(Path file) {
    try {
      return TokenKey.read(Files.readString(file).strip())
          .orElseThrow(() ->
              new Misuse(file + " holds no token key. A key is atk_ and 64 hexadecimal digits."));
    } catch (IOException unreadable) {
      throw new Misuse("The key's file " + file + " cannot be read.");
    }
  }

  /// @return whether there was something to write
  private static boolean write(long[] tokens, BufferedWriter writer) {
    if (tokens.length == 0) {
      return false;
    }
    try {
      writer.write(TokenFile.line(tokens));
      writer.write('\n');
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
