package org.alliance.intake.application;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report as some channel brought it, not checked yet. Every channel makes the same draft and
/// goes through the same [ReportCheck]; text that was not told is empty.
///
/// @param reference the channel's own name for it, which makes sending it again harmless; empty if
///   it has none
/// @param stateWide the place is an agency's that covers a county or a state, so no city has to be
///   found
/// @param otherParties people and organisations on the other side by name, for conflict checks
public record ReportDraft(
    String reference,
    String occurredOn,
    String state,
    String zip,
    String city,
    boolean stateWide,
    List<String> conduct,
    List<String> biasIndicators,
    String victim,
    List<String> speaks,
    List<String> reads,
    String interpreter,
    List<String> services,
    String urgency,
    String onBehalf,
    boolean doNotContactPolice,
    String name,
    String phone,
    String email,
    String safeToContact,
    String narrative,
    List<String> otherParties) {
  public ReportDraft {
    conduct = List.copyOf(conduct);
    biasIndicators = List.copyOf(biasIndicators);
    speaks = List.copyOf(speaks);
    reads = List.copyOf(reads);
    services = List.copyOf(services);
    otherParties = List.copyOf(otherParties);
  }

  ReportDraft referredToAs(String otherReference) {
    return new ReportDraft(
        otherReference,
        occurredOn,
        state,
        zip,
        city,
        stateWide,
        conduct,
        biasIndicators,
        victim,
        speaks,
        reads,
        interpreter,
        services,
        urgency,
        onBehalf,
        doNotContactPolice,
        name,
        phone,
        email,
        safeToContact,
        narrative,
        otherParties);
  }

  /// All that it says, whatever it is called, in one form: lists are sets to whoever sends them.
  public String content() {
    return Stream.of(
            List.of(occurredOn, state, zip, city, Boolean.toString(stateWide)),
            sorted(conduct),
            sorted(biasIndicators),
            List.of(victim),
            sorted(speaks),
            sorted(reads),
            List.of(interpreter),
            sorted(services),
            List.of(urgency, onBehalf, Boolean.toString(doNotContactPolice)),
            List.of(name, phone, email, safeToContact, narrative),
            sorted(otherParties))
        .map(part ->
            part.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "ReportDraft[not shown]";
  }
}
