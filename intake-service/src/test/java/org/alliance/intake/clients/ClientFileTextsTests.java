package org.alliance.intake.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;

class ClientFileTextsTests {
  private static final MessageBundle TEXTS =
      MessageBundle.ofStaff("intake-clients", Set.of("clients"));
  private static final Set<ReportPart> SHOWN =
      Set.of(
          ReportPart.CONTACT,
          ReportPart.INSTRUCTIONS,
          ReportPart.IDENTITY,
          ReportPart.STORY,
          ReportPart.PARTIES);

  @Test
  void haveAWordForEveryCode() {
    assertThat(
            MessageCheck.of(TEXTS)
                .withWordsFor(List.of(Purpose.class, AccessRefusal.class, Reader.class))
                .findings())
        .isEmpty();
  }

  @Test
  void nameEveryPartQuestionAndSubject() {
    var expected =
        Stream.of(
                codes("part.", FilePart.values()),
                codes("client-file.open.", FilePart.values()),
                codes("refusal.", AccessRefusal.values()),
                codes("client-file.rule.", Wishes.SUBJECTS.toArray(InstructionSubject[]::new)),
                Questions.WRITTEN.stream()
                    .filter(question -> question.part().filter(SHOWN::contains).isPresent())
                    .map(question -> "client-file." + question.field()))
            .flatMap(keys -> keys)
            .toList();
    assertThat(TEXTS.texts().getOrDefault("en", Map.of()).keySet()).containsAll(expected);
  }

  /// All bundles of intake are one list of keys.
  @Test
  void haveNoKeyThatThePublicPagesHave() {
    assertThat(english(new MessageBundle("intake"))).doesNotContainAnyElementsOf(english(TEXTS));
    assertThat(english(MessageBundle.UI)).doesNotContainAnyElementsOf(english(TEXTS));
  }

  private static Set<String> english(MessageBundle bundle) {
    return bundle.texts().getOrDefault("en", Map.of()).keySet();
  }

  private static Stream<String> codes(String prefix, Coded... values) {
    return Arrays.stream(values).map(value -> prefix + value.code());
  }
}
