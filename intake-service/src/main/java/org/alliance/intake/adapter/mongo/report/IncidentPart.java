package org.alliance.intake.adapter.mongo.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.incident.ReadingNote;
import org.jspecify.annotations.Nullable;

/// One version of a report as it is stored.
///
/// @param doNotContactPolice of reports from before there were instructions
record IncidentPart(
    String channel,
    @Nullable String sender,
    @Nullable String usState,
    String area,
    @Nullable String month,
    List<String> conduct,
    List<String> biasIndicators,
    String victim,
    List<String> speaks,
    List<String> reads,
    String interpreter,
    List<String> services,
    String urgency,
    String onBehalf,
    @Nullable Boolean doNotContactPolice,
    String via,
    @Nullable String content,
    @Nullable List<String> notes) {
  static IncidentPart of(Incident incident) {
    return new IncidentPart(
        incident.channel().code(),
        incident.sender().map(OrganisationId::value).orElse(null),
        incident.place().state().map(UsState::name).orElse(null),
        incident.place().area().value(),
        incident.month().map(YearMonth::toString).orElse(null),
        codes(incident.conduct()),
        codes(incident.biasIndicators()),
        incident.victim().code(),
        incident.speaks().stream().map(LanguageTag::value).toList(),
        incident.reads().stream().map(LanguageTag::value).toList(),
        incident.interpreter().code(),
        codes(incident.services()),
        incident.urgency().code(),
        incident.onBehalf().code(),
        null,
        incident.via(),
        incident.content(),
        codes(incident.notes()));
  }

  Incident toDomain() {
    return new Incident(
        Coded.of(IntakeChannel.class, channel),
        Optional.ofNullable(sender).map(OrganisationId::new),
        new Place(Optional.ofNullable(usState).map(UsState::valueOf), new Zip3(area)),
        Optional.ofNullable(month).map(YearMonth::parse),
        all(Conduct.class, conduct),
        all(BiasIndicator.class, biasIndicators),
        Coded.of(VictimKind.class, victim),
        speaks.stream().map(LanguageTag::new).toList(),
        reads.stream().map(LanguageTag::new).toList(),
        Coded.of(Interpreter.class, interpreter),
        all(ServiceCategory.class, services),
        Coded.of(Urgency.class, urgency),
        Coded.of(OnBehalf.class, onBehalf),
        via,
        Objects.requireNonNullElse(content, ""),
        all(ReadingNote.class, notes));
  }

  static List<String> codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).toList();
  }

  static <T extends Enum<T> & Coded> List<T> all(Class<T> type, @Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(code -> Coded.of(type, code)).toList();
  }
}
