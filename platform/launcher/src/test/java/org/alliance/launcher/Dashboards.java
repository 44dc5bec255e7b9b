package org.alliance.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The dashboards that Compose gives to Grafana.
final class Dashboards {
  private static final Path FOLDER = Path.of("../deploy/grafana/dashboards");

  private Dashboards() {}

  /// @param panel the titles of its dashboard and its panel
  record Query(String panel, String text) {}

  static List<JsonNode> all() throws IOException {
    var found = new ArrayList<JsonNode>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.sorted().toList()) {
        found.add(JsonMapper.shared().readTree(Files.readString(file)));
      }
    }
    return found;
  }

  static List<Query> queries() throws IOException {
    return all().stream()
        .flatMap(board ->
            stream(board.get("panels"))
                .flatMap(panel ->
                    stream(panel.get("targets"))
                        .map(target ->
                            new Query(
                                board.get("title").asString()
                                    + ": "
                                    + panel.get("title").asString(),
                                target.get("expr").asString()))))
        .toList();
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
