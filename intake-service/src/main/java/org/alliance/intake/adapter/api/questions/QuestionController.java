package org.alliance.intake.adapter.api.questions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.Pages;
import org.alliance.ui.text.PageLanguages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a report may tell, for clients and for files. The list changes with a release only.
@RestController
final class QuestionController {
  private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  private final Pages pages;

  QuestionController(Pages pages) {
    this.pages = pages;
  }

  /// @param questions in the order in which the form asks them
  /// @param schema of a report, as JSON Schema
  record QuestionsView(List<QuestionDocument> questions, Map<String, Object> schema) {}

  @GetMapping("/api/v1/questions")
  ResponseEntity<QuestionsView> questions() {
    return ResponseEntity.ok()
        .cacheControl(FOR_AN_HOUR)
        .body(
            new QuestionsView(
                Questions.ALL.stream()
                    .map(question -> QuestionDocument.of(question, this::english))
                    .toList(),
                ReportSchema.of(Questions.ALL)));
  }

  @GetMapping("/api/v1/imports/template.csv")
  ResponseEntity<byte[]> template() {
    return ResponseEntity.ok()
        .cacheControl(FOR_AN_HOUR)
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.csv\"")
        .body(CsvTemplate.of(Questions.ALL).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> english(String key) {
    var messages = pages.messages();
    return messages.has(key)
        ? Optional.of(messages.text(PageLanguages.english(), key))
        : Optional.empty();
  }
}
