package org.alliance.contracts.events;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.Interpreter;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OnBehalf;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.VictimKind;
import org.alliance.contracts.values.Zip3;
import org.jspecify.annotations.Nullable;

@Meaning("A report came in and is safely kept. Who it is about stays in intake's vault.")
public record IncidentReported(
    @Meaning("the report, and the case that it may become") CaseId caseId,
    @Meaning("the way it came in") IntakeChannel channel,
    @Meaning("languages the person speaks; empty if not told") List<LanguageTag> speaks,
    @Meaning("languages the person reads; empty if not told") List<LanguageTag> reads,
    @Meaning("whether an interpreter is wanted") Interpreter interpreter,
    @Meaning("where it happened; absent if it could not be placed") @Nullable UsState state,
    @Meaning("3-digit ZIP area, 000 where unknown or too small to name") Zip3 area,
    @Meaning("when it happened, by month; absent if not told") @Nullable YearMonth month,
    @Meaning("what was done") List<Conduct> conduct,
    @Meaning("what points to bias") List<BiasIndicator> biasIndicators,
    @Meaning("whom it was done to") VictimKind victim,
    @Meaning("services wanted; empty if none was named") List<ServiceCategory> services,
    @Meaning("who filled in the report") OnBehalf onBehalf,
    @Meaning("how soon somebody has to act") Urgency urgency,
    @Meaning("what people call the case by; absent from before cases had numbers")
        @Nullable CaseNumber caseNumber)
    implements AllianceEvent {
  public IncidentReported {
    speaks = Set.copyOf(speaks).stream().sorted().toList();
    reads = Set.copyOf(reads).stream().sorted().toList();
    conduct = Set.copyOf(conduct).stream().sorted().toList();
    biasIndicators = Set.copyOf(biasIndicators).stream().sorted().toList();
    services = Set.copyOf(services).stream().sorted().toList();
  }
}
