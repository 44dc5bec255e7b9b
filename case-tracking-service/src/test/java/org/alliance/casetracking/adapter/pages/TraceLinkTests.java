package org.alliance.casetracking.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.VisibleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceLinkTests {
  private static final List<VisibleEntry> ENTRIES =
      List.of(
          new VisibleEntry(Instant.EPOCH.plusSeconds(60), "intake/report", 1, "any.v1", Map.of()));

  @Test
  void leadsToTheTimeOfTheCase() {
    var link = new TraceLink("https://traces.example/search?case={case}&from={from}&to={to}");
    assertThat(link.of("c-1", ENTRIES))
        .contains("https://traces.example/search?case=c-1&from=0&to=120000");
  }

  @Test
  void isNotThereWithoutATracingSystem() {
    assertThat(new TraceLink("").of("c-1", ENTRIES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "traces.example", "https://a b"})
  void refusesWhatIsNoAddress(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceLink(template))
        .withMessageContaining("case-tracking.trace-url");
  }
}
