package org.alliance.intake.adapter.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Asked;
import org.alliance.intake.domain.question.ColumnJoin;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Every question, and one that does not exist, is in all documents by itself.
class QuestionDocumentsTests {
  private static final Question MADE_UP =
      new Written(
          "madeUp",
          "witness.madeUp",
          "made_up",
          Optional.of(ReportPart.STORY),
          Question.Form.CODES,
          ColumnJoin.UNION,
          200,
          "madeUp",
          new Asked(Asked.Control.MANY, List.of("seen", "unseen")));

  private final List<Question> questions = new ArrayList<>(Questions.ALL);

  QuestionDocumentsTests() {
    questions.add(MADE_UP);
  }

  @Test
  void aMadeUpQuestionIsDescribed() {
    var words = Map.of("report.madeUp.label", "Was it seen?", "report.madeUp.why", "Because.");
    assertThat(QuestionDocument.of(MADE_UP, key -> Optional.ofNullable(words.get(key))))
        .isEqualTo(
            new QuestionDocument(
                "madeUp",
                "witness.madeUp",
                "made_up",
                "codes",
                List.of("seen", "unseen"),
                200,
                "Was it seen?",
                "Because.",
                "vault"));
  }

  @Test
  void aMadeUpQuestionHasAColumnWithAnExample() {
    var lines = CsvTemplate.of(questions).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).endsWith(",made_up");
    assertThat(lines.get(1)).endsWith(",seen;unseen");
    assertThat(lines.get(0).split(",", -1)).hasSameSizeAs(lines.get(1).split(",", -1));
  }

  @Test
  void aMadeUpQuestionIsInTheSchemaAtItsPath() {
    var schema = JsonMapper.shared().valueToTree(ReportSchema.of(questions));
    assertThat(schema.at("/properties/witness/properties/madeUp/items/examples/1").asString())
        .isEqualTo("unseen");
    assertThat(schema.at("/properties/conduct/items/enum/0").asString()).isEqualTo("assault");
    assertThat(schema.at("/properties/person/properties/name/maxLength").asInt()).isEqualTo(200);
    assertThat(schema.at("/properties/policeContact/enum").isMissingNode())
        .as("an answer that protects the person is never refused")
        .isTrue();
  }

  @Test
  void theSchemaHasEveryQuestionAndNoOtherMember() {
    var paths = new ArrayList<String>();
    collect("", JsonMapper.shared().valueToTree(ReportSchema.of(Questions.ALL)), paths);
    assertThat(paths)
        .containsExactlyInAnyOrderElementsOf(Questions.ALL.stream().map(Question::path).toList());
  }

  private static void collect(String before, tools.jackson.databind.JsonNode of, List<String> to) {
    of.get("properties")
        .properties()
        .forEach(member -> {
          var path = before + member.getKey();
          if (member.getValue().has("properties")) {
            collect(path + ".", member.getValue(), to);
          } else {
            to.add(path);
          }
        });
  }

  @Test
  void theExampleIsARowThatIsTakenAndAllowsNothing() {
    var lines = CsvTemplate.of(Questions.ALL).lines().map(line -> line.split(",", -1)).toList();
    var row = new HashMap<String, String>();
    for (var at = 0; at < lines.get(0).length; at++) {
      row.put(lines.get(0)[at], lines.get(1)[at]);
    }
    var answers =
        Answers.of(question ->
            question.form().isList()
                ? Arrays.asList(row.getOrDefault(question.column(), "").split(";"))
                : List.of(row.getOrDefault(question.column(), "")));
    var checked =
        new ReportCheck(
                PlacesInMemory.NOWHERE,
                Clock.fixed(Instant.parse("2026-11-10T10:00:00Z"), ZoneOffset.UTC),
                false)
            .check(answers, IntakeChannel.PARTNER_API, Optional.empty(), "request-1", "content");
    assertThat(checked)
        .isInstanceOfSatisfying(
            ReportCheck.Checked.Sound.class,
            sound -> assertThat(sound.version().wishes().mayAskFirms()).isFalse());
    assertThat(answers.text(Questions.SAFE_TO_CONTACT)).isEqualTo("no");
  }
}
