package org.alliance.intake.domain.incident;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReportPart;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;

/// What was reported, in codes. Who it is about is not in it: that lies in the vault.
///
/// @param sender the organisation that sent it, which may look at it again; empty if none did, and
///   in reports from before that was kept
/// @param month empty if it was not told
/// @param via the submission that brought it, so that the same one sent again is known
/// @param content a fingerprint of all that was sent, so that another report is not taken for this
///   one; empty in reports from before there were any
/// @param notes what could not be read of it
public record Incident(
    IntakeChannel channel,
    Optional<OrganisationId> sender,
    Place place,
    Optional<YearMonth> month,
    List<Conduct> conduct,
    List<BiasIndicator> biasIndicators,
    VictimKind victim,
    List<LanguageTag> speaks,
    List<LanguageTag> reads,
    Interpreter interpreter,
    List<ServiceCategory> services,
    Urgency urgency,
    OnBehalf onBehalf,
    String via,
    String content,
    List<ReadingNote> notes) {
  public Incident {
    conduct = List.copyOf(conduct);
    biasIndicators = List.copyOf(biasIndicators);
    speaks = List.copyOf(speaks);
    reads = List.copyOf(reads);
    services = List.copyOf(services);
    notes = List.copyOf(notes);
  }

  public Incident in(UsState state) {
    return new Incident(
        channel,
        sender,
        place.in(state),
        month,
        conduct,
        biasIndicators,
        victim,
        speaks,
        reads,
        interpreter,
        services,
        urgency,
        onBehalf,
        via,
        content,
        notes);
  }

  /// With what a later version tells. Codes of conduct, signs of bias, languages and services are
  /// united, of anything else the later one holds; a person who was harmed once stays the victim,
  /// whoever is named after.
  ///
  /// @param told the parts that the later version tells
  public Incident amendedBy(Incident later, Set<ReportPart> told) {
    return new Incident(
        channel,
        sender,
        told.contains(ReportPart.PLACE) ? place.amendedBy(later.place) : place,
        told.contains(ReportPart.TIME) ? later.month : month,
        told.contains(ReportPart.CONDUCT) ? united(conduct, later.conduct) : conduct,
        told.contains(ReportPart.BIAS)
            ? united(biasIndicators, later.biasIndicators)
            : biasIndicators,
        told.contains(ReportPart.VICTIM) && victim != VictimKind.PERSON ? later.victim : victim,
        united(speaks, later.speaks),
        united(reads, later.reads),
        later.interpreter == Interpreter.UNKNOWN ? interpreter : later.interpreter,
        united(services, later.services),
        told.contains(ReportPart.URGENCY) ? later.urgency : urgency,
        told.contains(ReportPart.ON_BEHALF) ? later.onBehalf : onBehalf,
        via,
        content,
        united(notes, later.notes));
  }

  private static <T> List<T> united(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /// What the case will be offered with. Somebody who named no spoken language is taken to speak
  /// what they read, or else English.
  public CaseFacts factsIn(UsState state) {
    var told = speaks.isEmpty() ? reads.isEmpty() ? List.of(LanguageTag.ENGLISH) : reads : speaks;
    return new CaseFacts(state, place.area(), spoken(told), reads, services, urgency);
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
