package org.alliance.intake.application.vault;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.contracts.values.ReportPart;
import org.alliance.intake.application.reporting.ReportDraft;

/// Who a report is about and what they wrote, as they wrote it. Only the vault keeps it; it is
/// never printed.
///
/// @param fields by name, only those that were told: `name`, `phone`, `email`, `safeToContact`,
///   `policeContact`, `narrative`, `otherParties` (one a line); and as they were written before
///   they became codes: `occurredOn`, `state`, `zip`, `city`, `speaks`, `reads` (one a line),
///   `consentLawFirms`, `consentServiceProviders`, `consentPartners`, `consentBasis`
public record Person(Map<String, String> fields) {
  /// Fields that tell of somebody, and which part of a report each belongs to.
  private static final Map<String, ReportPart> OF_SOMEBODY =
      Map.of(
          "name", ReportPart.IDENTITY,
          "phone", ReportPart.CONTACT,
          "email", ReportPart.CONTACT,
          "narrative", ReportPart.STORY,
          "otherParties", ReportPart.PARTIES);

  /// Fields of which the codes keep less than was written.
  private static final Map<String, ReportPart> MORE_THAN_CODES =
      Map.of(
          "occurredOn", ReportPart.TIME,
          "state", ReportPart.PLACE,
          "zip", ReportPart.PLACE,
          "city", ReportPart.PLACE);

  public Person {
    fields = Map.copyOf(fields);
  }

  public static Person of(ReportDraft draft) {
    var fields = new TreeMap<String, String>();
    put(fields, "name", draft.name());
    put(fields, "phone", draft.phone());
    put(fields, "email", draft.email());
    put(fields, "safeToContact", draft.safeToContact());
    put(fields, "policeContact", draft.policeContact());
    put(fields, "narrative", draft.narrative());
    put(fields, "otherParties", String.join("\n", draft.otherParties()));
    // A public record lies open elsewhere, and tells of nobody.
    if (!draft.consents().equals(ReportDraft.ConsentAnswers.DEMONSTRATION)) {
      putAsWritten(fields, draft);
    }
    return new Person(fields);
  }

  private static void putAsWritten(Map<String, String> fields, ReportDraft draft) {
    put(fields, "occurredOn", draft.occurredOn());
    put(fields, "state", draft.state());
    put(fields, "zip", draft.zip());
    put(fields, "city", draft.city());
    put(fields, "speaks", String.join("\n", draft.speaks()));
    put(fields, "reads", String.join("\n", draft.reads()));
    put(fields, "consentLawFirms", draft.consents().lawFirms());
    put(fields, "consentServiceProviders", draft.consents().serviceProviders());
    put(fields, "consentPartners", draft.consents().partners());
    put(fields, "consentBasis", draft.consents().basis());
  }

  /// Whether it tells of somebody, not only when and where.
  public boolean tellsOfSomebody() {
    return OF_SOMEBODY.keySet().stream().anyMatch(fields::containsKey);
  }

  /// The parts that it tells otherwise than any of those who were told of before. A part that it
  /// leaves out is not told otherwise.
  public Set<ReportPart> partsToldOtherwise(Collection<Person> before) {
    var otherwise = EnumSet.noneOf(ReportPart.class);
    Stream.of(OF_SOMEBODY, MORE_THAN_CODES)
        .forEach(parts ->
            parts.forEach((field, part) -> {
              var told = fields.get(field);
              if (told != null
                  && before.stream().noneMatch(other -> other.tellsTheSame(field, told))) {
                otherwise.add(part);
              }
            }));
    return otherwise;
  }

  private boolean tellsTheSame(String field, String text) {
    return plain(fields.getOrDefault(field, "")).equals(plain(text));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /// Everybody who is known by name: who it happened to, and the other side.
  public List<String> parties() {
    return Stream.concat(
            Stream.of(fields.getOrDefault("name", "")),
            fields.getOrDefault("otherParties", "").lines())
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value);
    }
  }

  @Override
  public String toString() {
    return "Person[" + fields.size() + " fields]";
  }
}
