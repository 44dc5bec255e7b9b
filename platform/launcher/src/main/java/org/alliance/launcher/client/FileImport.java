package org.alliance.launcher.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.system.Misuse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends a file of reports to a running system and follows it to its end.
public final class FileImport {
  private static final Who SENDER = new Who("partner", "", "demo-import");

  /// In characters, as intake allows.
  private static final int LONGEST_LIST = 40;

  private final Client client;

  public FileImport(Client client) {
    this.client = client;
  }

  public static BodyPublisher file(Path file) {
    try {
      return BodyPublishers.ofFile(file);
    } catch (FileNotFoundException e) {
      throw new Misuse("There is no file " + file + ".");
    }
  }

  /// The list that a file's references belong to unless somebody names one: files of different
  /// names are of different groups, which may all count from 1. Incidents of the FBI have one list.
  public static String listOf(Path file, String format) {
    var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    var plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[._-]+", "");
    return format.equals("fbi") ? "" : plain.substring(0, Math.min(plain.length(), LONGEST_LIST));
  }

  /// Returns the import's address. The file is safe then.
  ///
  /// @param list empty for that of the sender or format
  public String send(BodyPublisher file, String format, String list) {
    var answer =
        client.postFile(
            SENDER,
            "/api/v1/imports?format=%s&list=%s"
                .formatted(format, URLEncoder.encode(list, StandardCharsets.UTF_8)),
            file);
    if (answer.statusCode() != 202) {
      var problem = JsonMapper.shared().readTree(answer.body());
      throw new Misuse("The file was not taken: " + problem.path("detail").asString(answer.body()));
    }
    return Client.json(answer).get("links").get("self").asString();
  }

  /// Where it is now.
  JsonNode progress(String address) {
    return Client.json(client.getPublic(SENDER, address));
  }

  /// Follows the import to its end.
  public JsonNode follow(String address, Consumer<JsonNode> each) throws InterruptedException {
    for (var now = progress(address); ; now = progress(address)) {
      each.accept(now);
      if (!now.get("state").asString().equals("running")) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
  }

  /// The ids of all rows that were acknowledged.
  public List<String> acknowledged(String address) {
    return client
        .getPublic(SENDER, address + "/accepted")
        .body()
        .lines()
        .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
        .toList();
  }

  public String errors(String address) {
    return client.getPublic(SENDER, address + "/errors").body();
  }

  public static long rowsIn(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count() - 1;
    } catch (IOException | UncheckedIOException unreadable) {
      return 0;
    }
  }
}
