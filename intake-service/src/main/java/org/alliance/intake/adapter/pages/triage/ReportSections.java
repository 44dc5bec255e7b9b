package org.alliance.intake.adapter.pages.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.triage.Triage;
import org.alliance.intake.domain.triage.TriageRule.Finding;
import org.alliance.intake.domain.triage.TriageRule.Fulfilled;
import org.alliance.intake.domain.triage.TriageRule.Missing;
import org.alliance.intake.domain.triage.TriageRule.NotClear;

/// What the page of one report shows of it: codes only, never what the vault keeps.
final class ReportSections {
  private ReportSections() {}

  /// One thing that was told.
  ///
  /// @param key the end of its label's message key
  /// @param codes shown as words
  /// @param texts shown as they are
  public record Fact(String key, List<Coded> codes, List<String> texts) {
    static Fact of(String key, List<? extends Coded> codes) {
      return new Fact(key, List.copyOf(codes), List.of());
    }

    static Fact ofText(String key, Optional<String> text) {
      return new Fact(key, List.of(), text.filter(some -> !some.isBlank()).stream().toList());
    }

    public boolean isEmpty() {
      return codes.isEmpty() && texts.isEmpty();
    }
  }

  /// What one rule of the mandate finds.
  ///
  /// @param key the beginning of its sentences' message keys
  /// @param finding `fulfilled`, `missing` or `unclear`
  /// @param reasons why it is missing or unclear
  public record RuleLine(String key, String finding, List<Coded> reasons) {}

  /// @param since when it was given; empty if nobody was asked
  public record InstructionLine(
      InstructionSubject subject, InstructionRule rule, Optional<LocalDate> since) {}

  public record ConsentLine(
      ConsentRecipient recipient, Consent.Answer answer, Optional<Consent.Basis> basis) {}

  public record AmendmentLine(int number, List<ReportPart> parts) {}

  static List<Fact> facts(Told told) {
    var incident = told.incident();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("conduct", incident.conduct()));
    facts.add(Fact.of("biasIndicators", incident.biasIndicators()));
    facts.add(Fact.of("victim", List.of(incident.victim())));
    facts.add(Fact.ofText("place", incident.place().state().map(UsState::fullName)));
    facts.add(Fact.ofText("month", incident.month().map(Object::toString)));
    facts.add(Fact.ofText("speaks", Optional.of(QueueLine.languages(incident.speaks()))));
    facts.add(Fact.ofText("reads", Optional.of(QueueLine.languages(incident.reads()))));
    Questions.CHOICES.stream()
        .filter(choice -> facts.stream().noneMatch(fact -> fact.key().equals(choice.field())))
        .forEach(choice -> facts.add(Fact.of(choice.field(), incident.codes().to(choice))));
    facts.add(Fact.ofText("sender", incident.sender().map(OrganisationId::value)));
    return facts;
  }

  static List<RuleLine> rules(Incident incident) {
    return Triage.RULES.stream()
        .map(rule -> rule(rule.name().replace(' ', '-'), rule.look().apply(incident)))
        .toList();
  }

  private static RuleLine rule(String key, Finding finding) {
    return switch (finding) {
      case Fulfilled() -> new RuleLine(key, "fulfilled", List.of());
      case Missing(var reasons) -> new RuleLine(key, "missing", List.copyOf(reasons));
      case NotClear(var reason) -> new RuleLine(key, "unclear", List.of(reason));
    };
  }

  /// The doubts that count. A story is none of a report that is not outside.
  static List<ReviewReason> doubts(Told told) {
    var isOutside = Triage.of(told.incident()) instanceof Triage.OutOfMandate;
    return told.doubts().stream()
        .filter(doubt -> isOutside || doubt != ReviewReason.STORY_SAYS_MORE)
        .sorted()
        .toList();
  }

  static List<ConsentLine> consents(Wishes wishes) {
    return Wishes.RECIPIENTS.stream()
        .map(recipient -> {
          var consent = wishes.consentTo(recipient);
          return new ConsentLine(recipient, consent.answer(), consent.basis());
        })
        .toList();
  }

  /// Those that the client gave, and the police in any case.
  static List<InstructionLine> instructions(Wishes wishes) {
    return Wishes.SUBJECTS.stream()
        .filter(subject ->
            subject == InstructionSubject.POLICE || wishes.instructions().containsKey(subject))
        .map(subject ->
            new InstructionLine(
                subject,
                wishes.ruleOn(subject),
                Optional.ofNullable(wishes.instructions().get(subject))
                    .map(given -> given.since())
                    .filter(day -> !day.equals(LocalDate.EPOCH))))
        .toList();
  }

  static List<AmendmentLine> amendments(Told told) {
    return IntStream.range(0, told.amendments().size())
        .mapToObj(at ->
            new AmendmentLine(
                at + 1, told.amendments().get(at).otherwise().stream().sorted().toList()))
        .toList();
  }
}
