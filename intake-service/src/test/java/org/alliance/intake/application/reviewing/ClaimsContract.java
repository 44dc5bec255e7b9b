package org.alliance.intake.application.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.Claims.Claim;
import org.junit.jupiter.api.Test;

/// What all stores of claims keep to.
public abstract class ClaimsContract {
  private static final StaffId ANN = new StaffId("ann");
  private static final StaffId BEN = new StaffId("ben");

  /// Far ahead, so that no store takes a claim away meanwhile.
  private static final Instant NOW = Instant.parse("2126-03-09T10:00:00Z");

  private static final Instant END = NOW.plus(Duration.ofMinutes(30));

  private final CaseId report = new CaseId(UUID.randomUUID().toString());

  protected abstract Claims claims();

  @Test
  void letsOnePersonHoldAReport() {
    assertThat(claims().claim(report, ANN, NOW, END)).isPresent();
    assertThat(claims().claim(report, BEN, NOW, END)).isEmpty();
    assertThat(claims().find(report, NOW).map(Claim::by)).contains(ANN);
    assertThat(claims().live(NOW)).anyMatch(claim -> claim.report().equals(report));
  }

  @Test
  void prolongsTheClaimOfTheSamePersonUnderTheSameKey() {
    var first = claims().claim(report, ANN, NOW, END).orElseThrow();
    var later = END.plusSeconds(60);
    assertThat(claims().claim(report, ANN, NOW.plusSeconds(60), later))
        .contains(new Claim(report, ANN, first.key(), later));
  }

  @Test
  void freesAReportWhoseHolderForgotIt() {
    var first = claims().claim(report, ANN, NOW, END).orElseThrow();
    assertThat(claims().find(report, END)).isEmpty();
    assertThat(claims().live(END)).noneMatch(claim -> claim.report().equals(report));
    var second = claims().claim(report, BEN, END, END.plusSeconds(60)).orElseThrow();
    assertThat(second.by()).isEqualTo(BEN);
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void isReleasedByItsHolderOnly() {
    claims().claim(report, ANN, NOW, END);
    claims().release(report, BEN);
    assertThat(claims().find(report, NOW)).isPresent();
    claims().release(report, ANN);
    assertThat(claims().find(report, NOW)).isEmpty();
    assertThat(claims().claim(report, BEN, NOW, END)).isPresent();
  }

  /// Twice: the first claim of all, and the one after a claim that is over.
  @Test
  void letsOneOfManyWinWhoClaimAtOnce() throws Exception {
    for (var now : List.of(NOW, END)) {
      var claimants =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(person ->
                  () ->
                      claims()
                          .claim(
                              report,
                              new StaffId("person-" + person + now.getEpochSecond()),
                              now,
                              now.plus(Duration.ofMinutes(30)))
                          .isPresent())
              .toList();
      try (var threads = Executors.newFixedThreadPool(claimants.size())) {
        var winners = 0;
        for (var outcome : threads.invokeAll(claimants)) {
          winners += outcome.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
    }
  }
}
