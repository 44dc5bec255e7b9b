package org.alliance.intake.adapter.web;

import java.util.List;
import java.util.Objects;
import org.alliance.intake.application.ReportDraft;
import org.jspecify.annotations.Nullable;

/// A report as it is sent. Only `conduct` is needed; whatever is left out counts as not told.
///
/// @param reference the sender's own name for the report; sending it again under the same one
///   changes nothing
/// @param speaks BCP 47 tags of spoken languages, such as `yue`
/// @param otherParties people and organisations on the other side by name, if known; kept in the
///   vault, for conflict checks only
/// @param policeContact `no` if the person wants no contact with the police
record ReportRequest(
    @Nullable String reference,
    @Nullable String occurredOn,
    @Nullable Place place,
    List<String> conduct,
    @Nullable List<String> biasIndicators,
    @Nullable String victim,
    @Nullable List<String> speaks,
    @Nullable List<String> reads,
    @Nullable String interpreter,
    @Nullable List<String> services,
    @Nullable String urgency,
    @Nullable String onBehalf,
    @Nullable String policeContact,
    @Nullable Person person,
    @Nullable String narrative,
    @Nullable List<String> otherParties) {
  record Place(@Nullable String state, @Nullable String zip, @Nullable String city) {}

  record Person(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String safeToContact) {}

  /// @param key what makes sending it again harmless: the header, or else the reference
  ReportDraft toDraft(String key) {
    var where = Objects.requireNonNullElse(place, new Place(null, null, null));
    var who = Objects.requireNonNullElse(person, new Person(null, null, null, null));
    return new ReportDraft(
        key.isEmpty() ? text(reference) : key,
        text(occurredOn),
        text(where.state()),
        text(where.zip()),
        text(where.city()),
        false,
        list(conduct),
        list(biasIndicators),
        text(victim),
        list(speaks),
        list(reads),
        text(interpreter),
        list(services),
        text(urgency),
        text(onBehalf),
        text(policeContact).equals("no"),
        text(who.name()),
        text(who.phone()),
        text(who.email()),
        text(who.safeToContact()),
        text(narrative),
        list(otherParties).stream().map(String::strip).filter(name -> !name.isEmpty()).toList());
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }

  private static List<String> list(@Nullable List<String> values) {
    return Objects.requireNonNullElse(values, List.of());
  }

  @Override
  public String toString() {
    return "ReportRequest[not shown]";
  }
}
