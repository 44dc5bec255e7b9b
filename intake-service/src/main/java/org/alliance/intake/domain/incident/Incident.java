package org.alliance.intake.domain.incident;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.question.CodedAnswers;
import org.alliance.intake.domain.question.Questions;

/// An incident as it was reported, in codes. The person is not in it: that lies in the vault.
///
/// @param sender the organisation that sent it, which may look at it again; empty if none did, and
///   in reports from before that was kept
/// @param month empty if it was not told
/// @param codes the answers to all questions that have a closed list of them
/// @param via the submission that brought it, so that the same one sent again is known
/// @param content a fingerprint of all that was sent, so that another report is not taken for this
///   one; empty in reports from before there were any
/// @param notes what could not be read of it
public record Incident(
    IntakeChannel channel,
    Optional<OrganisationId> sender,
    Place place,
    Optional<YearMonth> month,
    List<LanguageTag> speaks,
    List<LanguageTag> reads,
    CodedAnswers codes,
    String via,
    String content,
    List<ReadingNote> notes) {
  public Incident {
    speaks = List.copyOf(speaks);
    reads = List.copyOf(reads);
    notes = List.copyOf(notes);
  }

  public List<Conduct> conduct() {
    return codes.to(Questions.CONDUCT);
  }

  public List<BiasIndicator> biasIndicators() {
    return codes.to(Questions.BIAS_INDICATORS);
  }

  public VictimKind victim() {
    return codes.oneTo(Questions.VICTIM);
  }

  public Interpreter interpreter() {
    return codes.oneTo(Questions.INTERPRETER);
  }

  public List<ServiceCategory> services() {
    return codes.to(Questions.SERVICES);
  }

  public Urgency urgency() {
    return codes.oneTo(Questions.URGENCY);
  }

  public OnBehalf onBehalf() {
    return codes.oneTo(Questions.ON_BEHALF);
  }

  public Incident in(UsState state) {
    return new Incident(
        channel, sender, place.in(state), month, speaks, reads, codes, via, content, notes);
  }

  /// With what a later version tells. Languages are united; codes are amended as their question
  /// says.
  ///
  /// @param told the parts that the later version tells
  public Incident amendedBy(Incident later, Set<ReportPart> told) {
    return new Incident(
        channel,
        sender,
        told.contains(ReportPart.PLACE) ? place.amendedBy(later.place) : place,
        told.contains(ReportPart.TIME) ? later.month : month,
        united(speaks, later.speaks),
        united(reads, later.reads),
        codes.amendedBy(later.codes, told),
        via,
        content,
        united(notes, later.notes));
  }

  private static <T> List<T> united(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /// The facts that the case is offered with. Somebody who named no spoken language is taken to
  /// speak what they read, or else English.
  public CaseFacts factsIn(UsState state) {
    var told = speaks.isEmpty() ? reads.isEmpty() ? List.of(LanguageTag.ENGLISH) : reads : speaks;
    return new CaseFacts(
        state,
        place.area(),
        spoken(told),
        reads,
        services(),
        urgency(),
        null,
        new IncidentFacts(
            conduct(), biasIndicators(), month.map(IncidentFacts::quarterOf).orElse(null)));
  }

  /// Puts the spoken languages to look for in place of a written form, unless one of them was told
  /// beside it.
  private static List<LanguageTag> spoken(List<LanguageTag> told) {
    return told.stream()
        .flatMap(language -> {
          var spoken = Languages.spokenFor(language);
          return spoken.contains(language) || Collections.disjoint(spoken, told)
              ? spoken.stream()
              : Stream.empty();
        })
        .toList();
  }
}
