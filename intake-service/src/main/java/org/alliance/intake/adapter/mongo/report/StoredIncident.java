package org.alliance.intake.adapter.mongo.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.intake.domain.question.CodedAnswers;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Questions;
import org.bson.Document;

/// One version of a report as it is stored. The answer to a question with a closed list lies under
/// the field of that question: one code, or a list of codes.
final class StoredIncident {
  private static final String SENDER = "sender";
  private static final String STATE = "usState";
  private static final String MONTH = "month";

  private StoredIncident() {}

  static Document of(Incident incident) {
    var stored =
        new Document("channel", incident.channel().code())
            .append("area", incident.place().area().value())
            .append("speaks", incident.speaks().stream().map(LanguageTag::value).toList())
            .append("reads", incident.reads().stream().map(LanguageTag::value).toList())
            .append("via", incident.via())
            .append("content", incident.content())
            .append("notes", incident.notes().stream().map(Coded::code).toList());
    incident.sender().ifPresent(sender -> stored.append(SENDER, sender.value()));
    incident.place().state().ifPresent(state -> stored.append(STATE, state.name()));
    incident.month().ifPresent(month -> stored.append(MONTH, month.toString()));
    Questions.CHOICES.forEach(choice -> append(stored, choice, incident.codes()));
    return stored;
  }

  private static <T extends Enum<T> & Coded> void append(
      Document stored, Choice<T> choice, CodedAnswers answers) {
    var codes = answers.to(choice).stream().map(Coded::code).toList();
    if (choice.form().isList()) {
      stored.append(choice.field(), codes);
    } else if (!codes.isEmpty()) {
      stored.append(choice.field(), codes.getFirst());
    }
  }

  static Incident toDomain(Document stored) {
    return new Incident(
        Coded.of(IntakeChannel.class, stored.getString("channel")),
        Optional.ofNullable(stored.getString(SENDER)).map(OrganisationId::new),
        new Place(
            Optional.ofNullable(stored.getString(STATE)).map(UsState::valueOf),
            new Zip3(stored.getString("area"))),
        Optional.ofNullable(stored.getString(MONTH)).map(YearMonth::parse),
        texts(stored, "speaks").stream().map(LanguageTag::new).toList(),
        texts(stored, "reads").stream().map(LanguageTag::new).toList(),
        codes(stored),
        stored.getString("via"),
        Objects.requireNonNullElse(stored.getString("content"), ""),
        texts(stored, "notes").stream().map(code -> Coded.of(ReadingNote.class, code)).toList());
  }

  /// Of a report from before there were instructions.
  static boolean forbadePolice(Document stored) {
    return stored.getBoolean("doNotContactPolice", false);
  }

  private static CodedAnswers codes(Document stored) {
    var codes = CodedAnswers.NOT_TOLD;
    for (var choice : Questions.CHOICES) {
      if (stored.containsKey(choice.field())) {
        codes = with(codes, choice, stored);
      }
    }
    return codes;
  }

  private static <T extends Enum<T> & Coded> CodedAnswers with(
      CodedAnswers codes, Choice<T> choice, Document stored) {
    var texts =
        choice.form().isList()
            ? texts(stored, choice.field())
            : List.of(stored.getString(choice.field()));
    return codes.with(choice, texts.stream().map(code -> Coded.of(choice.type(), code)).toList());
  }

  private static List<String> texts(Document stored, String field) {
    return stored.getList(field, String.class, List.of());
  }
}
