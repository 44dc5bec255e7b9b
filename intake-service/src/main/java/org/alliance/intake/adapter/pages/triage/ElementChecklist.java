package org.alliance.intake.adapter.pages.triage;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.reviewing.Provisions;
import org.alliance.intake.domain.elements.Element;
import org.alliance.intake.domain.elements.ElementKind;
import org.alliance.intake.domain.elements.Provision;
import org.alliance.intake.domain.incident.Incident;

/// The open questions of a hate-crime provision, with what the report tells. It is made for the
/// page, and nothing of it is stored.
///
/// @param state whose law is shown beside federal law; empty if the place is not known
/// @param ofState empty if there is no list for the state
record ElementChecklist(Optional<String> state, List<Rule> ofState, List<Rule> federal) {
  /// @param needed in the words of the list
  /// @param told what the report tells; empty if no code tells anything
  public record Line(ElementKind kind, List<String> needed, List<Coded> told) {
    static Line of(Element element, Incident incident) {
      return new Line(element.kind(), element.words(), List.copyOf(element.toldBy(incident)));
    }
  }

  /// @param lines questions to ask
  /// @param proof rules of proof, which are for counsel
  public record Rule(Provision provision, List<Line> lines, List<String> proof) {
    static Rule of(Provision provision, Incident incident) {
      return new Rule(
          provision,
          provision.elements().stream()
              .filter(element -> element.kind() != ElementKind.PROOF)
              .map(element -> Line.of(element, incident))
              .toList(),
          provision.elements().stream()
              .filter(element -> element.kind() == ElementKind.PROOF)
              .flatMap(element -> element.words().stream())
              .toList());
    }
  }

  static ElementChecklist of(Provisions provisions, Incident incident) {
    var state = incident.place().state();
    return new ElementChecklist(
        state.map(UsState::fullName),
        rules(state.map(provisions::ofState).orElse(List.of()), incident),
        rules(provisions.federal(), incident));
  }

  private static List<Rule> rules(List<Provision> provisions, Incident incident) {
    return provisions.stream().map(provision -> Rule.of(provision, incident)).toList();
  }
}
