package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Alerts watch metrics that there are, and lead to runbooks that there are.
class AlertsIT {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern METRIC = Pattern.compile("alliance_[a-z_]+");

  /// Counters appear with the first thing they count.
  private static final Set<String> COUNTED_LATER =
      Set.of(
          "alliance_inbox_received_total",
          "alliance_inbox_latency_seconds_bucket",
          "alliance_aggregate_conflicts_total");

  @Test
  void watchesMetricsThatThereAre() throws Exception {
    try (var service =
        RunningService.of(
            CaseTrackingApplication.application(),
            Map.of("spring.autoconfigure.exclude", ClassPaths.NOT_FOR_SERVICES))) {
      var there = service.http().get("/actuator/prometheus").body();
      var watched = new HashSet<String>();
      for (var rule : rules()) {
        METRIC
            .matcher(rule.get("expr").toString())
            .results()
            .forEach(found -> watched.add(found.group()));
      }
      watched.removeAll(COUNTED_LATER);
      assertThat(watched).isNotEmpty().allMatch(there::contains);
    }
  }

  @Test
  void leadsToRunbooksThatThereAreAndLeavesNoneWithoutAnAlert() throws Exception {
    var named = new HashSet<Path>();
    for (var rule : rules()) {
      var runbook = ROOT.resolve(((Map<?, ?>) rule.get("annotations")).get("runbook").toString());
      assertThat(runbook).exists().content().contains("`" + rule.get("alert") + "`");
      named.add(runbook.normalize());
    }
    try (var runbooks = Files.list(ROOT.resolve("platform/docs/runbooks"))) {
      assertThat(runbooks.map(Path::normalize)).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @SuppressWarnings("unchecked") // the shape of a Prometheus rule file
  private static List<Map<String, Object>> rules() throws Exception {
    Map<String, Object> file =
        new Yaml().load(Files.readString(ROOT.resolve("platform/deploy/alerts.yml")));
    var group = ((List<Map<String, Object>>) file.get("groups")).getFirst();
    return (List<Map<String, Object>>) group.get("rules");
  }
}
