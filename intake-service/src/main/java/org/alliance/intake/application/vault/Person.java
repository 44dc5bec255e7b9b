package org.alliance.intake.application.vault;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;

/// The person that a report is about, and the texts as that person wrote them. Only the vault keeps
/// them; they are never printed.
///
/// @param fields by [Written#vaultField], only those that were told; several texts one a line
public record Person(Map<String, String> fields) {
  /// Parts that tell of somebody.
  private static final Set<ReportPart> OF_SOMEBODY =
      Set.of(ReportPart.IDENTITY, ReportPart.CONTACT, ReportPart.STORY, ReportPart.PARTIES);

  /// Parts of which the codes keep less than was written.
  private static final Set<ReportPart> MORE_THAN_CODES = Set.of(ReportPart.TIME, ReportPart.PLACE);

  private static final Map<String, ReportPart> PARTS =
      Questions.WRITTEN.stream()
          .filter(question -> !question.vaultField().isEmpty())
          .collect(
              Collectors.toUnmodifiableMap(
                  Written::vaultField, question -> question.part().orElseThrow()));

  public Person {
    fields = Map.copyOf(fields);
  }

  /// A public record lies open elsewhere. Only what tells of somebody is kept of it.
  public static Person of(Answers answers) {
    var fields = new TreeMap<String, String>();
    for (var question : Questions.WRITTEN) {
      if (!question.vaultField().isEmpty()
          && answers.tells(question)
          && (!answers.isPublicRecord() || isOfThePerson(question))) {
        fields.put(question.vaultField(), answers.text(question));
      }
    }
    return new Person(fields);
  }

  private static boolean isOfThePerson(Written question) {
    return question
        .part()
        .filter(part -> OF_SOMEBODY.contains(part) || part == ReportPart.INSTRUCTIONS)
        .isPresent();
  }

  /// Whether it tells of somebody, not only when and where.
  public boolean tellsOfSomebody() {
    return fields.keySet().stream().map(PARTS::get).anyMatch(OF_SOMEBODY::contains);
  }

  /// The parts that it tells otherwise than they were told last: what is told again after something
  /// else was told is news. A part that it leaves out is not told otherwise.
  ///
  /// @param before the persons of the versions before, oldest first
  public Set<ReportPart> partsToldOtherwise(List<Person> before) {
    var otherwise = EnumSet.noneOf(ReportPart.class);
    PARTS.forEach((field, part) -> {
      var told = fields.get(field);
      if ((OF_SOMEBODY.contains(part) || MORE_THAN_CODES.contains(part))
          && told != null
          && before.reversed().stream()
              .filter(other -> other.fields.containsKey(field))
              .findFirst()
              .filter(last -> last.tellsTheSame(field, told))
              .isEmpty()) {
        otherwise.add(part);
      }
    });
    return otherwise;
  }

  private boolean tellsTheSame(String field, String text) {
    return plain(fields.getOrDefault(field, "")).equals(plain(text));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /// Everybody who is known by name: who it happened to, and the other side.
  public List<String> parties() {
    return Stream.concat(
            Stream.of(fields.getOrDefault("name", "")),
            fields.getOrDefault("otherParties", "").lines())
        .filter(name -> !name.isBlank())
        .toList();
  }

  @Override
  public String toString() {
    return "Person[" + fields.size() + " fields]";
  }
}
