package org.alliance.intake.application.reporting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.ReportPart;

/// A report as some channel brought it, not checked yet. Every channel makes the same draft and
/// goes through the same [ReportCheck]; text that was not told is empty.
///
/// @param reference the channel's own name for it, which makes sending it again harmless; empty if
///   it has none
/// @param stateWide the place is an agency's that covers a county or a state, so no city has to be
///   found
/// @param policeContact whether the person allows contact with the police, as they wrote it
/// @param safeToContact whether the person may be contacted, as they wrote it
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
    String policeContact,
    String name,
    String phone,
    String email,
    String safeToContact,
    String narrative,
    List<String> otherParties,
    ConsentAnswers consents) {
  public ReportDraft {
    conduct = List.copyOf(conduct);
    biasIndicators = List.copyOf(biasIndicators);
    speaks = List.copyOf(speaks);
    reads = List.copyOf(reads);
    services = List.copyOf(services);
    otherParties = List.copyOf(otherParties);
  }

  /// What the client answered about consents, as it was written.
  ///
  /// @param basis how the answers came: `form`, `spoken`, `written` or `demonstration`
  public record ConsentAnswers(
      String lawFirms, String serviceProviders, String partners, String basis) {
    /// Nothing was told of consents.
    public static final ConsentAnswers NONE = new ConsentAnswers("", "", "", "");

    /// A public record: nobody was asked, and only a demonstration may offer it.
    public static final ConsentAnswers DEMONSTRATION =
        new ConsentAnswers("given", "", "", "demonstration");

    /// A public record says the same as before there were consents.
    private Stream<List<String>> inContent() {
      return equals(NONE) || equals(DEMONSTRATION)
          ? Stream.empty()
          : Stream.of(List.of(lawFirms, serviceProviders, partners, basis));
    }
  }

  /// The parts that it tells; consents and instructions are another matter.
  Set<ReportPart> toldParts() {
    var told = EnumSet.noneOf(ReportPart.class);
    note(told, ReportPart.PLACE, state, zip, city);
    note(told, ReportPart.TIME, occurredOn);
    note(told, ReportPart.CONDUCT, String.join("", conduct));
    note(told, ReportPart.BIAS, String.join("", biasIndicators));
    note(told, ReportPart.VICTIM, victim);
    note(told, ReportPart.LANGUAGES, String.join("", speaks), String.join("", reads), interpreter);
    note(told, ReportPart.SERVICES, String.join("", services));
    note(told, ReportPart.URGENCY, urgency);
    note(told, ReportPart.ON_BEHALF, onBehalf);
    note(told, ReportPart.IDENTITY, name);
    note(told, ReportPart.CONTACT, phone, email);
    note(told, ReportPart.STORY, narrative);
    note(told, ReportPart.PARTIES, String.join("", otherParties));
    return told;
  }

  private static void note(Set<ReportPart> told, ReportPart part, String... texts) {
    if (Stream.of(texts).anyMatch(text -> !text.isBlank())) {
      told.add(part);
    }
  }

  /// All that it says, whatever it is called, in one form: lists are sets to whoever sends them,
  /// and a line ends in one way. Drafts that could be sent before there were consents keep the form
  /// that they had then, so that their reports are known again.
  public String content() {
    var parts =
        Stream.of(
            List.of(occurredOn, state, zip, city, Boolean.toString(stateWide)),
            sorted(conduct),
            sorted(biasIndicators),
            List.of(victim),
            sorted(speaks),
            sorted(reads),
            List.of(interpreter),
            sorted(services),
            List.of(urgency, onBehalf, policeContactAsBefore()),
            List.of(name, phone, email, safeToContact, withOneLineEnd(narrative)),
            sorted(otherParties));
    return Stream.concat(parts, consents.inContent())
        .map(part ->
            part.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining(",")))
        .collect(Collectors.joining(";"));
  }

  private String policeContactAsBefore() {
    return switch (policeContact) {
      case "no" -> "true";
      case "" -> "false";
      default -> policeContact;
    };
  }

  /// Browsers send a line break as two characters, files as one; it is the same text.
  static String withOneLineEnd(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "ReportDraft[not shown]";
  }
}
