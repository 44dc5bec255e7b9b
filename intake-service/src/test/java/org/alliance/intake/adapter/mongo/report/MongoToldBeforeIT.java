package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

class MongoToldBeforeIT {
  private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

  private final MongoToldBefore toldBefore = new MongoToldBefore(Infrastructure.mongo());
  private final CaseId first = id(1);
  private final CaseId second = id(2);

  @Test
  void namesTheReportThatToldTheSame() {
    assertThat(toldBefore.claim("same", first, NOW)).isEmpty();
    assertThat(toldBefore.claim("same", second, NOW)).contains(first);
    assertThat(toldBefore.claim("same", first, NOW)).contains(first);
    assertThat(toldBefore.claim("other", second, NOW)).isEmpty();
  }

  @Test
  void forgetsWhatWasToldLongAgo() {
    toldBefore.claim("old", first, NOW.minus(Duration.ofDays(15)));
    assertThat(toldBefore.claim("old", second, NOW)).isEmpty();
    assertThat(toldBefore.claim("old", first, NOW)).contains(second);
  }

  @Test
  void letsOneOfManyAtTheSameMomentBeFirst() {
    var claims =
        IntStream.range(0, 16)
            .mapToObj(number ->
                CompletableFuture.supplyAsync(() -> toldBefore.claim("at once", id(number), NOW)))
            .toList();
    List<Optional<CaseId>> others = claims.stream().map(CompletableFuture::join).toList();
    assertThat(others).filteredOn(Optional::isEmpty).hasSize(1);
  }

  private static CaseId id(int number) {
    return CaseId.of(new UUID(0, number));
  }
}
