package org.alliance.intake.adapter.api;

import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.MessageId;
import org.alliance.intake.application.messages.MessageBox;
import org.alliance.intake.application.messages.MessageBox.Opened;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads `{"id": …, "key": …, "report": …}`, where the report is that of `POST /api/v1/reports`.
@Component
final class ReportMessages implements MessageBox.Reading {
  /// In bytes, as of a request.
  private static final int LARGEST = 256 * 1024;

  private static final String MALFORMED = "malformed";

  private final JsonMapper json;
  private final Validator validator;

  ReportMessages(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  @Override
  public Opened read(byte[] plain) {
    if (plain.length > LARGEST) {
      throw new Unanswerable("too-large");
    }
    try {
      var members = json.readTree(plain);
      var id = new MessageId(members.path("id").asString(""));
      return opened(id, members.path("key").asString(""), members.path("report"));
    } catch (JacksonException | IllegalArgumentException none) {
      throw new Unanswerable("not-a-message");
    }
  }

  private Opened opened(MessageId id, String key, JsonNode report) {
    if (!report.isObject()) {
      return refused(id, key, Stream.of(new Fault("report", "missing", "")));
    }
    try {
      var request = json.treeToValue(report, ReportRequest.class);
      var violations = validator.validate(request);
      return violations.isEmpty()
          ? new Opened(id, key, request.toAnswers(json), List.of())
          : refused(
              id,
              key,
              violations.stream()
                  .map(violation ->
                      new Fault(plain(violation.getPropertyPath().toString()), MALFORMED, "")));
    } catch (JacksonException malformed) {
      return refused(id, key, Stream.of(new Fault(place(malformed), MALFORMED, "")));
    }
  }

  private static Opened refused(MessageId id, String key, Stream<Fault> faults) {
    return new Opened(id, key, Answers.NONE, faults.distinct().toList());
  }

  /// The names of our own members only: one that a sender made up may say anything.
  private static String place(JacksonException malformed) {
    return malformed instanceof DatabindException databind
            && !(databind instanceof UnrecognizedPropertyException)
        ? databind.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(name -> name != null)
            .collect(Collectors.joining("."))
        : "report";
  }

  private static String plain(String path) {
    return path.replaceAll("\\[[^]]*]", "").replaceAll("\\.<[^>]*>", "");
  }
}
