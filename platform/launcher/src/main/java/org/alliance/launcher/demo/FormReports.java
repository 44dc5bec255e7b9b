package org.alliance.launcher.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.client.FormVisit;

/// Reports of the demo that people send by the public form, each in a language of its own.
final class FormReports {
  /// How many of the bundled reports come by the form.
  static final int MOST = 12;

  private static final Who COORDINATOR = Who.role("coordinator");
  private static final List<String> LANGUAGES =
      List.of("km", "vi", "zh-Hant", "en", "ko", "th", "ur", "ja");

  private final List<NamedCsvRecord> byForm = new ArrayList<>();
  private final String rest;

  private FormReports(String file) {
    var lines = file.lines().toList();
    var others = new ArrayList<String>();
    others.add(lines.getFirst());
    for (var line : lines.subList(1, lines.size())) {
      var row =
          CsvReader.builder().ofNamedCsvRecord(lines.getFirst() + "\n" + line).stream()
              .findFirst()
              .orElseThrow();
      if (byForm.size() < MOST && isOfThePerson(row)) {
        byForm.add(row);
      } else {
        others.add(line);
      }
    }
    rest = String.join("\n", others) + "\n";
  }

  /// @param file rows in the project's own format, one a line
  static FormReports of(String file) {
    return new FormReports(file);
  }

  /// Whoever helps somebody else is asked more than the rows tell.
  private static boolean isOfThePerson(NamedCsvRecord row) {
    return row.getField(Questions.ON_BEHALF.column()).equals("self")
        && row.getField(Questions.CONSENT_LAW_FIRMS.column()).equals("given");
  }

  int count() {
    return byForm.size();
  }

  /// The rows that come as a file, with the header.
  String rest() {
    return rest;
  }

  /// Sends what was not sent before: a demo that was stopped goes on where it was.
  ///
  /// @param sent a file with the ids of those that were sent, one a line
  /// @param each hears how many are sent
  /// @return the ids of all
  List<String> send(Client client, String publicEdge, Path sent, IntConsumer each) {
    try (var http = HttpClient.newHttpClient()) {
      var ids = new ArrayList<>(Files.exists(sent) ? Files.readAllLines(sent) : List.<String>of());
      for (var row : byForm.subList(ids.size(), byForm.size())) {
        var tag = LANGUAGES.get(ids.size() % LANGUAGES.size());
        var number = send(FormVisit.begin(http, publicEdge, tag), answers(row));
        var found = client.get(COORDINATOR, "/api/v1/reports/by-number/" + number);
        ids.add(Client.json(found).get("caseId").asString());
        Files.writeString(
            sent,
            ids.getLast() + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        each.accept(ids.size());
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String send(FormVisit visit, Map<String, List<String>> answers) {
    while (!visit.isAtCheck()) {
      visit.answer(answers);
    }
    return visit.send();
  }

  /// By field. An answer that a page does not offer is left out, as a person would leave it.
  static Map<String, List<String>> answers(NamedCsvRecord row) {
    var answers = new HashMap<String, List<String>>();
    for (var question : Questions.ALL) {
      row.findField(question.column())
          .map(cell -> told(question, cell))
          .filter(told -> !told.isEmpty())
          .ifPresent(told -> answers.put(question.field(), told));
    }
    return answers;
  }

  private static List<String> told(Question question, String cell) {
    var options = question.asked().options();
    return Arrays.stream(question.form().isList() ? cell.split(";") : new String[] {cell})
        .map(String::strip)
        .filter(text -> !text.isEmpty() && (options.isEmpty() || options.contains(text)))
        .toList();
  }
}
