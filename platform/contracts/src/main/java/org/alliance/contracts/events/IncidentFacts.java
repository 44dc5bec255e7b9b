package org.alliance.contracts.events;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.jspecify.annotations.Nullable;

/// What a firm may know of the incident before it accepts. The month is not among it: together with
/// a rare language it can tell who the client is.
public record IncidentFacts(
    @Meaning("the acts of the attacker, as the report tells them") List<Conduct> conduct,
    @Meaning("signs of bias") List<BiasIndicator> bias,
    @Meaning("the first month of the quarter in which it happened; absent if it was not told")
        @Nullable YearMonth quarter) {
  public IncidentFacts {
    conduct = Set.copyOf(conduct).stream().sorted().toList();
    bias = Set.copyOf(bias).stream().sorted().toList();
  }

  /// The first month of the quarter of a month.
  public static YearMonth quarterOf(YearMonth month) {
    return YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1);
  }
}
