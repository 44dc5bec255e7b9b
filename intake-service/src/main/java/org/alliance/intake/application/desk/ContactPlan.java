package org.alliance.intake.application.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.ColumnJoin;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;

/// The part of a safe-contact plan that a worker has to know before a call. The number to call and
/// the person's name are not in it.
///
/// @param channels codes; in the person's words if they are none
/// @param hours codes; in the person's words if they are none
/// @param voicemail `yes`, `no`, `ask`, the person's words if they are none of these, or empty if
///   it was not told; so are the next two
public record ContactPlan(
    List<String> channels,
    List<String> hours,
    String voicemail,
    String sayWhoWeAre,
    String sharedDevice) {
  /// Of several versions of a report, the latest that tells channels or hours counts for them. Of
  /// the answers that are yes or no, the tightest counts: loosening one needs a person.
  public static ContactPlan of(CaseId id, Report report, Vault vault) {
    var persons =
        Report.contents(report).reversed().stream()
            .flatMap(content -> vault.open(id, content).stream())
            .toList();
    return new ContactPlan(
        codes(persons, Questions.CONTACT_CHANNELS),
        codes(persons, Questions.CONTACT_HOURS),
        tightest(persons, Questions.VOICEMAIL),
        tightest(persons, Questions.SAY_WHO_WE_ARE),
        tightest(persons, Questions.SHARED_DEVICE));
  }

  /// Whether every hour is one that a machine can keep.
  public boolean knowsItsHours() {
    return Questions.CONTACT_HOURS.asked().options().containsAll(hours);
  }

  private static Stream<String> told(List<Person> persons, Written question) {
    return persons.stream()
        .map(person -> person.fields().getOrDefault(question.vaultField(), ""))
        .filter(text -> !text.isBlank());
  }

  private static List<String> codes(List<Person> persons, Written question) {
    return told(persons, question)
        .limit(1)
        .flatMap(String::lines)
        .map(text -> KnownValues.code(question, text))
        .distinct()
        .toList();
  }

  private static String tightest(List<Person> persons, Written question) {
    var codes = told(persons, question).map(text -> KnownValues.code(question, text));
    return question.join() instanceof ColumnJoin.Strictest strictest
        ? codes.min(Comparator.comparingInt(strictest::rank)).orElse("")
        : codes.findFirst().orElse("");
  }

  @Override
  public String toString() {
    return "ContactPlan[not shown]";
  }
}
