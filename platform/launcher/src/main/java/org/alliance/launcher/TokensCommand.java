package org.alliance.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenFile;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.intake.domain.names.NameList;
import org.alliance.intake.domain.names.NameList.Problem;
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
    try {
      var lines = lines(names);
      var left = lines.size() - write(lines, tokens, file);
      out.printf(
          "%,d names in %s, made with the key of sign %s. Send it at /conflict-tokens.%n",
          lines.size() - left, file, tokens.sign());
      if (left > 0) {
        out.printf("%,d lines without anything to compare were left out.%n", left);
      }
      return 0;
    } catch (NoSuchFileException missing) {
      throw new Misuse("There is no file " + missing.getFile() + ".");
    } catch (IOException failed) {
      throw new Misuse(
          "The list cannot be read, or the tokens cannot be written: " + failed.getMessage() + ".");
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return switch (NameList.read(Files.newInputStream(file), KeepingTokens.MOST_NAMES)) {
      case NameList.Lines(var lines) -> lines;
      case NameList.Unreadable(var problem, var line) -> throw new Misuse(sentence(problem, line));
    };
  }

  private static String sentence(Problem problem, int line) {
    return switch (problem) {
      case COLUMNS ->
          "Line %d of the list has more than a name. Write one name in each line, and nothing beside it."
              .formatted(line);
      case TOO_LONG ->
          "Line %d of the list cannot be taken. A name can have up to %d characters, and a list up to %,d names."
              .formatted(line, NameList.LONGEST_NAME, KeepingTokens.MOST_NAMES);
      case NOT_TEXT -> "The list has to be a text in UTF-8 with one name in each line.";
      case EMPTY -> "The list has no names. Write one name in each line.";
    };
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

  /// @return how many lines had something to compare
  private static int write(List<String> lines, NameTokens tokens, Path file) throws IOException {
    var written = 0;
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write(TokenFile.header(tokens) + "\n");
      for (var line : lines) {
        var made = tokens.ofListed(line);
        if (made.length > 0) {
          writer.write(TokenFile.line(made) + "\n");
          written++;
        }
      }
    }
    return written;
  }
}
