package org.alliance.contracts.events;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.jspecify.annotations.Nullable;

@Meaning("Intake has stored a report. The identity of the people stays in intake's vault.")
public record IncidentReported(
    @Meaning("the report, and the case that it may become") CaseId caseId,
    @Meaning("the channel on which it arrived") IntakeChannel channel,
    @Meaning("languages that the person speaks; empty if not told") List<LanguageTag> speaks,
    @Meaning("languages that the person reads; empty if not told") List<LanguageTag> reads,
    @Meaning("whether the person wants an interpreter") Interpreter interpreter,
    @Meaning("the state of the incident; absent if unknown") @Nullable UsState state,
    @Meaning("first three digits of the ZIP code; 000 if unknown or too small to name") Zip3 area,
    @Meaning("the month of the incident; absent if not told") @Nullable YearMonth month,
    @Meaning("the acts of the attacker") List<Conduct> conduct,
    @Meaning("signs of bias") List<BiasIndicator> biasIndicators,
    @Meaning("the kind of victim") VictimKind victim,
    @Meaning("services that the person asked for; empty if the person named none")
        List<ServiceCategory> services,
    @Meaning("the person who filled in the report") OnBehalf onBehalf,
    @Meaning("the time within which a person has to act") Urgency urgency,
    @Meaning("the number that people say over the phone; absent in old events")
        @Nullable CaseNumber caseNumber,
    @Meaning("the organisation that sent the report; absent if none did, and in old events")
        @Nullable OrganisationId sender)
    implements AllianceEvent {
  public IncidentReported {
    speaks = Set.copyOf(speaks).stream().sorted().toList();
    reads = Set.copyOf(reads).stream().sorted().toList();
    conduct = Set.copyOf(conduct).stream().sorted().toList();
    biasIndicators = Set.copyOf(biasIndicators).stream().sorted().toList();
    services = Set.copyOf(services).stream().sorted().toList();
  }

  /// Of a report that no organisation sent.
  public IncidentReported(
      CaseId caseId,
      IntakeChannel channel,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      Interpreter interpreter,
      @Nullable UsState state,
      Zip3 area,
      @Nullable YearMonth month,
      List<Conduct> conduct,
      List<BiasIndicator> biasIndicators,
      VictimKind victim,
      List<ServiceCategory> services,
      OnBehalf onBehalf,
      Urgency urgency,
      @Nullable CaseNumber caseNumber) {
    this(
        caseId,
        channel,
        speaks,
        reads,
        interpreter,
        state,
        area,
        month,
        conduct,
        biasIndicators,
        victim,
        services,
        onBehalf,
        urgency,
        caseNumber,
        null);
  }
}
