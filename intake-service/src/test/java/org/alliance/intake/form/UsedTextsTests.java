package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.intake.domain.question.AnswerTarget;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;

/// Every text of the public pages is shown somewhere. A key is written out in a template or a
/// class, or made of a part that is.
class UsedTextsTests {
  private static final String SOURCES =
      Stream.of("java", "resources/templates")
          .map(folder -> Path.of("src/main", folder))
          .flatMap(UsedTextsTests::files)
          .collect(Collectors.joining("\n"));

  /// Keys that are put together: how they are written, and what the sources have of them.
  private static final Map<Pattern, String> MADE =
      Map.of(
          Pattern.compile("done\\.(.+)"), "done=%s\"",
          Pattern.compile("status\\.(stop-[a-z]+)"), "\"%s\"",
          Pattern.compile("status\\.question\\.(missing|too-long)"), "\"%s\"",
          Pattern.compile("(.+)\\.code\\.(?:label|hint)"), "PublicPages.codeForm(\"%s\"",
          Pattern.compile("(.+)\\.(?:title|text)"), "ended(tag, \"%s\")",
          Pattern.compile("report\\.error\\.(.+)"), "\"%s\"");

  @Test
  void noneIsLeftOver() {
    var ofQuestions = ofQuestions();
    var unused =
        new MessageBundle("intake")
            .texts().getOrDefault("en", Map.of()).keySet().stream()
                .filter(Predicate.not(ofQuestions::contains))
                .filter(key -> !isWritten(key) && !isMade(key))
                .sorted()
                .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void oneThatNothingNamesIsFound() {
    assertThat(isWritten("sent.title")).isTrue();
    assertThat(isWritten("sent.titles") || isMade("sent.titles")).isFalse();
    assertThat(isMade("status.stop-nothing")).isFalse();
    assertThat(isMade("done.nothing-at-all")).isFalse();
  }

  private static boolean isWritten(String key) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w-]|\\.\\w)")
        .matcher(SOURCES)
        .find();
  }

  private static boolean isMade(String key) {
    return MADE.entrySet().stream()
        .anyMatch(made -> {
          var parts = made.getKey().matcher(key);
          return parts.matches() && SOURCES.contains(made.getValue().formatted(parts.group(1)));
        });
  }

  private static Set<String> ofQuestions() {
    var keys = new ArrayList<String>();
    for (var page : FormPages.ALL) {
      keys.add("report.page." + page.step());
      keys.add("report.page." + page.step() + ".hint");
    }
    FormPages.ALL.stream()
        .map(FormPage::questions)
        .flatMap(List::stream)
        .forEach(question -> add(question, keys));
    Stream.of(AnswerTarget.values())
        .map(target -> "report.who." + target.name().toLowerCase(Locale.ROOT))
        .forEach(keys::add);
    Stream.of(".year", ".month", ".day")
        .map(part -> "report." + Questions.OCCURRED_ON.field() + part)
        .forEach(keys::add);
    Stream.of(ConsentRecipient.values())
        .map(recipient -> "status.consent." + recipient.code())
        .forEach(keys::add);
    return Set.copyOf(keys);
  }

  private static void add(Question question, List<String> keys) {
    var start = "report." + question.field();
    Stream.of(".label", ".hint", ".why").map(start::concat).forEach(keys::add);
    question.asked().options().forEach(code -> keys.add(start + ".option." + code));
  }

  private static Stream<String> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(UsedTextsTests::read)
          .collect(Collectors.toList())
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
