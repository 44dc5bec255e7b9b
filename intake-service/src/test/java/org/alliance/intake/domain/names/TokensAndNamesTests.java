package org.alliance.intake.domain.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.intake.application.tokens.NameTokens;
import org.alliance.intake.application.tokens.TokenKey;
import org.alliance.intake.domain.names.NamePairs.Pair;
import org.alliance.intake.domain.names.text.NameTables;
import org.junit.jupiter.api.Test;

/// A firm's tokens find what its names would find, pair by pair.
class TokensAndNamesTests {
  private static final TokenKey KEY = new TokenKey("atk_" + "0a".repeat(32));
  private static final TokenKey OTHER = new TokenKey("atk_" + "0b".repeat(32));

  @Test
  void findTheSameInTheNamesThatThisProjectShips() {
    var pairs = shipped();
    assertThat(pairs).hasSizeGreaterThan(270);
    assertThat(pairs).anyMatch(Pair::isFound).anyMatch(pair -> !pair.isFound());
    assertSameFindings(pairs);
  }

  /// Skipped without `-Dalliance.shared=…`.
  @Test
  void findTheSameInTheVariantsOfTheSharedData() throws IOException {
    var file = NameVariantsTests.file();
    assumeTrue(Files.exists(file), "Skipped: there is no " + file);
    var pairs = NameVariantsTests.read(file);
    assertThat(pairs).hasSizeGreaterThan(400);
    assertSameFindings(pairs);
  }

  private static void assertSameFindings(List<Pair> pairs) {
    var different =
        pairs.stream()
            .filter(pair ->
                pair.isFound() != isMet(pair.some(), pair.other(), KEY)
                    || pair.isFound() != isMet(pair.other(), pair.some(), KEY))
            .toList();
    System.out.printf(
        "Tokens and names: %d of %d pairs with the same finding%n",
        pairs.size() - different.size(), pairs.size());
    assertThat(different).isEmpty();
  }

  @Test
  void meetNothingOfAnotherFirmsKey() {
    assertThat(isMet("Kim Minji", "Kim Minji", KEY)).isTrue();
    var mine = new NameTokens(KEY);
    var theirs = new NameTokens(OTHER);
    var people = List.of(PartyName.of("Kim Minji"));
    assertThat(new ListedTokens(people, mine::of).isAnyAmongThePeople(theirs.ofListed("Kim Minji")))
        .isFalse();
    assertThat(mine.sign()).isNotEqualTo(theirs.sign());
  }

  /// If this fails, a rule or a table has changed, and tokens that firms keep would find less than
  /// names do: raise [NameTokens#RULES], and write the digest here. Firms then make their tokens
  /// anew, and until they do none of their checks finds `clear` by tokens.
  @Test
  void areMadeByTheRulesOfThisVersion() throws NoSuchAlgorithmException {
    assertThat(NameTokens.RULES + " " + digest()).isEqualTo("3 259aa1bbff634c78");
  }

  private static String digest() throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    var names = new ArrayList<String>();
    shipped().forEach(pair -> names.addAll(List.of(pair.some(), pair.other())));
    for (var table :
        List.of(
            "same-names.tsv",
            "korean-surnames.tsv",
            "japanese-surnames.tsv",
            "chinese-surnames.tsv",
            "hokkien.tsv",
            "japanese-given.tsv",
            "dropped-words.tsv")) {
      NameTables.rows(table, "\t").forEach(row -> names.add(String.join(" ", row)));
    }
    for (var name : names) {
      NameKeys.of(name).probes().stream()
          .sorted()
          .forEach(probe -> digest.update(ByteBuffer.allocate(Long.BYTES).putLong(probe).array()));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static boolean isMet(String listed, String person, TokenKey key) {
    var tokens = new NameTokens(key);
    return new ListedTokens(List.of(PartyName.of(person)), tokens::of)
        .isAnyAmongThePeople(tokens.ofListed(listed));
  }

  private static List<Pair> shipped() {
    return Stream.of("held-out.csv", "held-out-second.csv")
        .flatMap(file -> NameTables.rows(file, ";").stream())
        .map(row -> new Pair(row[0], row[1], row[2], row[3].equals("yes")))
        .toList();
  }

  /// The vectors of the document, for those who make tokens with a program of their own.
  @Test
  void areThoseOfTheDocument() throws IOException {
    var document = Files.readString(Path.of("../platform/docs/conflict-tokens.md"));
    var key = new TokenKey("atk_000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    var tokens = new NameTokens(key);
    assertThat(document).contains(key.text(), "sign | `" + tokens.sign() + "`");
    for (var probe : List.of(0L, 1L, -1L, 0x0123456789ABCDEFL)) {
      assertThat(document).contains("`%016x` | `%016x`".formatted(probe, tokens.of(probe)));
    }
    for (var name : List.of("Kim Minji", "Nguyễn Thị Hoa", "Acme Foods Inc.")) {
      var made = tokens.ofListed(name);
      assertThat(document)
          .contains(
              "%s | %d | `%016x` | `%016x`"
                  .formatted(name, made.length, made[0], made[made.length - 1]));
    }
  }
}
