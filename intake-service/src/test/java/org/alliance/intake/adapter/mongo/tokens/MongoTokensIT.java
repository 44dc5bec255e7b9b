package org.alliance.intake.adapter.mongo.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.tokens.FirmTokens;
import org.alliance.intake.application.tokens.FirmTokens.Act;
import org.alliance.intake.application.tokens.FirmTokens.Change;
import org.alliance.intake.application.tokens.FirmTokens.Part;
import org.alliance.intake.application.tokens.TokenStore.Use;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

class MongoTokensIT {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final FirmId firm = new FirmId("firm-" + UUID.randomUUID());
  private final MongoTokens tokens = new MongoTokens(Infrastructure.mongo());

  private FirmTokens version(long version, int names) {
    return new FirmTokens(
        firm,
        Optional.of(new FirmTokens.Key(new byte[] {1, 2}, "0123456789abcdef", NOW)),
        List.of(new Part("a", names, 2, 1)),
        List.of(new Change(Act.REPLACED, NOW, names, "0123")),
        version);
  }

  @Test
  void keepsWhatWasSavedByWhoeverWasFaster() {
    var none = tokens.of(firm);
    assertThat(none.version()).isZero();
    assertThat(tokens.save(none, version(1, 5))).isTrue();
    assertThat(tokens.save(none, version(1, 6))).isFalse();
    assertThat(tokens.save(version(1, 5), version(2, 7))).isTrue();
    assertThat(tokens.save(version(1, 5), version(2, 8))).isFalse();
    var stored = tokens.of(firm);
    assertThat(stored).usingRecursiveComparison().isEqualTo(version(2, 7));
  }

  @Test
  void readsThePiecesInForceAndDeletesOlderOnes() {
    tokens.addPiece(firm, "a", 0, new long[] {-1, 1}, NOW);
    tokens.addPiece(firm, "a", 1, new long[] {2}, NOW);
    tokens.addPiece(firm, "b", 0, new long[] {3}, NOW);
    tokens.addPiece(firm, "c", 0, new long[] {4}, NOW.plusSeconds(9));
    assertThat(read("a")).containsExactlyInAnyOrder(-1L, 1L, 2L);
    tokens.deleteAllBut(firm, List.of("a"), NOW.plusSeconds(1));
    assertThat(read("a", "b", "c")).containsExactlyInAnyOrder(-1L, 1L, 2L, 4L);
    tokens.delete(firm, "a");
    assertThat(read("a", "b", "c")).containsExactly(4L);
  }

  private List<Long> read(String... parts) {
    try (var pieces = tokens.pieces(firm, List.of(parts))) {
      return pieces.flatMap(piece -> Arrays.stream(piece).boxed()).toList();
    }
  }

  @Test
  void countsEachUseByDay() {
    var day = LocalDate.of(2026, 3, 2);
    assertThat(tokens.count(firm, Use.CHECK, day, 2)).isTrue();
    assertThat(tokens.count(firm, Use.CHECK, day, 2)).isTrue();
    assertThat(tokens.count(firm, Use.CHECK, day, 2)).isFalse();
    assertThat(tokens.count(firm, Use.CHANGE, day, 2)).isTrue();
    assertThat(tokens.count(firm, Use.CHECK, day.plusDays(1), 2)).isTrue();
  }
}
