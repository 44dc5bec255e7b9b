package org.alliance.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alliance.launcher.client.Client;

/// A made-up firm of the demo.
///
/// @param languages what each of its lawyers speaks; their ids count from `l-1`
/// @param description as the firm service wants it
public record DemoFirm(
    String id, String email, List<List<String>> languages, Map<String, Object> description) {
  private static final Client.Who COORDINATOR = Client.Who.role("coordinator");
  private static final int IF_MATCH_MISSING = 428;
  private static final int CLIENTS = 25;

  /// @param quotaFactor capacity grows with the input, so that it stays in proportion
  public static List<DemoFirm> read(int count, int quotaFactor) {
    var rows = rows();
    return IntStream.range(0, count)
        .mapToObj(number -> of(rows.get(number % rows.size()), number + 1, quotaFactor))
        .toList();
  }

  private static List<String[]> rows() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DemoFirm.class.getResourceAsStream("/demo/firms.csv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoFirm of(String[] row, int number, int quotaFactor) {
    var id = "firm-%03d".formatted(number);
    var lawyers = row[3].split("\\|", -1);
    var described = new ArrayList<Map<String, Object>>();
    for (var lawyer = 0; lawyer < lawyers.length; lawyer++) {
      var parts = lawyers[lawyer].split("/", -1);
      described.add(
          Map.of(
              "id",
              "l-" + (lawyer + 1),
              "admissions",
              list(parts[0]),
              "languages",
              list(parts[1]),
              "areas",
              list(parts[2])));
    }
    var offices =
        Arrays.stream(row[2].split("\\|", -1))
            .map(office -> office.split(":", -1))
            .map(office -> Map.of("city", office[0], "state", office[1], "area", office[2]))
            .toList();
    var description =
        Map.of(
            "name",
            "Firm %03d".formatted(number),
            "offices",
            offices,
            "lawyers",
            described,
            "quotaPerQuarter",
            Integer.parseInt(row[4]) * quotaFactor,
            // The demo's quarter lasts minutes.
            "mostPerWeek",
            Integer.parseInt(row[4]) * quotaFactor,
            "paused",
            false);
    return new DemoFirm(
        id,
        "probono@" + id + ".example",
        Arrays.stream(lawyers).map(lawyer -> list(lawyer.split("/", -1)[1])).toList(),
        description);
  }

  /// Describes the firm to the system. On data of an earlier run the same description changes
  /// nothing; another one, of a run with more reports, replaces the version that is there.
  public void register(Client client) {
    var path = "/api/v1/firms/" + id;
    var answer = client.put(COORDINATOR, path, description);
    if (answer.statusCode() == IF_MATCH_MISSING) {
      var etag = client.get(COORDINATOR, path).headers().firstValue("ETag").orElseThrow();
      answer = client.put(COORDINATOR, path, description, etag);
    }
    Client.json(answer);
  }

  /// Made-up names of the firm's own clients, for conflict checks.
  static List<String> clientsOf(String firm) {
    return IntStream.rangeClosed(1, CLIENTS)
        .mapToObj(number -> "Client %d of %s, Inc.".formatted(number, firm))
        .toList();
  }

  /// The first lawyer who speaks one of the languages, or else the first.
  int lawyerWhoSpeaks(List<String> wanted) {
    return 1
        + IntStream.range(0, languages.size())
            .filter(number -> languages.get(number).stream().anyMatch(wanted::contains))
            .findFirst()
            .orElse(0);
  }

  private static List<String> list(String parts) {
    return List.of(parts.split("\\+", -1));
  }
}
