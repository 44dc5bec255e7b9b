package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Alerts come when they should, and queries of dashboards are queries: by Prometheus' own
/// `promtool`, which `ALLIANCE_PROMTOOL` names or which is on the path.
class PromtoolTests {
  private static final Path DEPLOY = Path.of("../deploy");

  @TempDir Path folder;
  private String promtool = "";

  @BeforeEach
  void find() {
    var found = program();
    if (found.isEmpty()) {
      System.out.println(
          "[promtool] NOT RUN: no promtool is on the path, and ALLIANCE_PROMTOOL names none");
    }
    Assumptions.assumeTrue(found.isPresent(), "no promtool");
    promtool = found.orElseThrow();
  }

  private static Optional<String> program() {
    var named =
        Optional.ofNullable(System.getenv("ALLIANCE_PROMTOOL")).filter(one -> !one.isBlank());
    var onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(place -> Path.of(place, "promtool"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    return named.or(() -> onPath);
  }

  @Test
  void alertsComeWhenTheyShouldAndNotBefore() throws Exception {
    run("test", "rules", DEPLOY.resolve("alerts-test.yml").toString());
  }

  @Test
  void readsWhatPrometheusIsGivenInCompose() throws Exception {
    Files.copy(DEPLOY.resolve("alerts.yml"), folder.resolve("alerts.yml"));
    var config = Files.readString(DEPLOY.resolve("prometheus.yml"));
    var here = folder.resolve("prometheus.yml");
    Files.writeString(here, config.replace("/etc/prometheus/", ""));
    run("check", "config", here.toString());
  }

  @Test
  void readsEveryQueryOfADashboard() throws Exception {
    var rules = new ArrayList<String>();
    for (var query : Dashboards.queries()) {
      rules.add(
          "  - record: query:%d\n    expr: %s"
              .formatted(rules.size(), JsonMapper.shared().writeValueAsString(query.text())));
    }
    var file = folder.resolve("queries.yml");
    Files.writeString(
        file, "groups:\n- name: queries\n  rules:\n" + String.join("\n", rules) + "\n");
    run("check", "rules", file.toString());
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(Stream.concat(Stream.of(promtool), List.of(arguments).stream()).toList())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
