package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The check of dashboards sees what a query would not find.
class ScrapeTests {
  private final Scrape scrape = new Scrape();

  @BeforeEach
  void scrapeTwo() {
    scrape.add(
        "intake",
        """
        # HELP sent_total Events
        sent_total{result="sent",type="a.v1"} 3.0
        took_seconds_bucket{type="a.v1",le="0.5"} 1
        held 64.0
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          held                                                                    |
          sum by (job, result) (rate(sent_total[5m]))                             |
          sent_total{result=~"se.*", job="intake"} / clamp_min(max(held), 1)      |
          histogram_quantile(0.5, sum by (le) (rate(took_seconds_bucket[5m])))    |
          hold                                                                    | hold
          rate(sent_total{result="failed"}[5m])                                   | sent_total{result="failed"}[5m]
          sum by (reason) (sent_total)                                            | reason
          max(held) + max(sent)                                                   | sent
          """)
  void namesWhatIsNotThere(String query, String missing) {
    var expected = missing == null ? new String[0] : new String[] {missing};
    assertThat(scrape.missing(query)).containsExactly(expected);
  }

  @Test
  void refusesAQueryThatAsksForNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> scrape.missing("1 + 1"));
  }
}
