package org.alliance.intake.application.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;

/// The part of a safe-contact plan that a worker has to know before a call. The number to call and
/// the person's name are not in it.
///
/// @param channels codes
/// @param hours codes
/// @param voicemail `yes`, `no`, or empty if it was not told; so are the next two
public record ContactPlan(
    List<String> channels,
    List<String> hours,
    String voicemail,
    String sayWhoWeAre,
    String sharedDevice) {
  /// Of several versions of a report, the latest that tells a part counts for it.
  public static ContactPlan of(CaseId id, Report report, Vault vault) {
    var persons =
        Report.contents(report).reversed().stream()
            .flatMap(content -> vault.open(id, content).stream())
            .toList();
    Function<Written, List<String>> told =
        question ->
            persons.stream()
                .map(person -> person.fields().getOrDefault(question.vaultField(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .stream()
                .flatMap(String::lines)
                .toList();
    return new ContactPlan(
        told.apply(Questions.CONTACT_CHANNELS),
        told.apply(Questions.CONTACT_HOURS),
        first(told.apply(Questions.VOICEMAIL)),
        first(told.apply(Questions.SAY_WHO_WE_ARE)),
        first(told.apply(Questions.SHARED_DEVICE)));
  }

  private static String first(List<String> texts) {
    return String.join("", Stream.concat(texts.stream(), Stream.of("")).limit(1).toList());
  }

  @Override
  public String toString() {
    return "ContactPlan[not shown]";
  }
}
