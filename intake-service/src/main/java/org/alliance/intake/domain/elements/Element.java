package org.alliance.intake.domain.elements;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.intake.domain.incident.Incident;

/// One part of a provision.
///
/// @param kind the question that it asks
/// @param words any of these fits, in the words of the file
public record Element(ElementKind kind, List<String> words) {
  public Element {
    words = List.copyOf(words);
  }

  /// The codes of a report that bear on this part. Whether they are enough is for counsel to say.
  /// Empty if no code tells anything about it.
  public List<? extends Coded> toldBy(Incident incident) {
    return switch (kind) {
      case ACT, RESULT ->
          incident.conduct().stream()
              .filter(act -> act != Conduct.OTHER && act != Conduct.UNKNOWN)
              .toList();
      case MOTIVE -> signs(incident).toList();
      case GROUND ->
          signs(incident).filter(sign -> sign == BiasIndicator.ANTI_ASIAN_BIAS_RECORDED).toList();
      case PERSONS -> List.of(incident.victim());
      case INTENT, SETTING, HARM, PROOF -> List.of();
    };
  }

  private static Stream<BiasIndicator> signs(Incident incident) {
    return incident.biasIndicators().stream()
        .filter(sign -> sign != BiasIndicator.NONE && sign != BiasIndicator.UNKNOWN);
  }
}
