package org.alliance.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatedTeamsTests {
  @Test
  void callThePoliceOnlyForClientsWhoAllowIt() {
    assertThat(services("{\"subject\": \"police\", \"rule\": \"allow\"}"))
        .contains("police-liaison", "counselling");
    for (var rule : new String[] {"forbid", "ask"}) {
      assertThat(services("{\"subject\": \"police\", \"rule\": \"%s\"}".formatted(rule)))
          .doesNotContain("police-liaison")
          .contains("counselling");
    }
    assertThat(services("")).doesNotContain("police-liaison");
    assertThat(services("{\"subject\": \"press\", \"rule\": \"allow\"}"))
        .doesNotContain("police-liaison");
  }

  /// What they choose for many cases.
  private static String[] services(String instruction) {
    return IntStream.range(0, 100)
        .mapToObj(number -> SimulatedTeams.serviceFor(engagement(number, instruction)))
        .distinct()
        .toArray(String[]::new);
  }

  private static JsonNode engagement(int number, String instruction) {
    return JsonMapper.shared()
        .readTree(
            "{\"caseId\": \"00000000-0000-0000-0000-%012d\", \"instructions\": [%s]}"
                .formatted(number, instruction));
  }
}
