package org.alliance.intake.adapter.csv;

import static org.alliance.intake.adapter.csv.AllianceFormat.cell;
import static org.alliance.intake.adapter.csv.AllianceFormat.codes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.VictimKind;
import org.alliance.intake.application.ImportFormat;
import org.alliance.intake.application.ReportDraft;
import org.alliance.intake.application.ReportDraft.ConsentAnswers;

/// The FBI Crime Data Explorer's hate-crime incident file. The offender columns are not among the
/// columns that are looked at, so nothing in them can have an effect; a test proves it. Offences
/// become conduct codes as the UCR manual defines them: intimidation is a threat, and burglary is
/// not taken for an occupied home, because the file does not say so.
final class FbiFormat implements ImportFormat {
  private static final Map<String, Conduct> OFFENCES =
      Map.ofEntries(
          Map.entry("Intimidation", Conduct.THREAT),
          Map.entry("Simple Assault", Conduct.ASSAULT),
          Map.entry("Aggravated Assault", Conduct.ASSAULT_WITH_WEAPON),
          Map.entry("Kidnapping/Abduction", Conduct.ASSAULT),
          Map.entry("Robbery", Conduct.ROBBERY),
          Map.entry("Murder and Nonnegligent Manslaughter", Conduct.HOMICIDE),
          Map.entry("Negligent Manslaughter", Conduct.HOMICIDE),
          Map.entry("Rape", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Sodomy", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Sexual Assault With An Object", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Fondling", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Statutory Rape", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Extortion/Blackmail", Conduct.THREAT),
          Map.entry("Arson", Conduct.ARSON),
          Map.entry("Destruction/Damage/Vandalism of Property", Conduct.PROPERTY_DAMAGE),
          Map.entry("Burglary/Breaking & Entering", Conduct.THEFT),
          Map.entry("Not Specified", Conduct.UNKNOWN));

  private static final Map<String, VictimKind> VICTIMS =
      Map.of(
          "Individual", VictimKind.PERSON,
          "Law Enforcement Officer", VictimKind.PERSON,
          "Business", VictimKind.BUSINESS,
          "Financial Institution", VictimKind.BUSINESS,
          "Religious Organization", VictimKind.RELIGIOUS_ORGANIZATION,
          "Government", VictimKind.GOVERNMENT,
          "Society/Public", VictimKind.SOCIETY);

  @Override
  public String name() {
    return "fbi";
  }

  @Override
  public List<String> requiredColumns() {
    return List.of(
        "INCIDENT_ID",
        "PUB_AGENCY_NAME",
        "AGENCY_TYPE_NAME",
        "STATE_ABBR",
        "INCIDENT_DATE",
        "OFFENSE_NAME",
        "BIAS_DESC",
        "VICTIM_TYPES");
  }

  @Override
  public List<String> optionalColumns() {
    return List.of("PUB_AGENCY_UNIT");
  }

  @Override
  public ReportDraft draft(Map<String, String> row) {
    return new ReportDraft(
        cell(row, "INCIDENT_ID"),
        cell(row, "INCIDENT_DATE"),
        cell(row, "STATE_ABBR"),
        "",
        place(row),
        !cell(row, "AGENCY_TYPE_NAME").equals("City"),
        conduct(codes(row, "OFFENSE_NAME")),
        codes(row, "BIAS_DESC").contains("Anti-Asian")
            ? List.of(BiasIndicator.ANTI_ASIAN_BIAS_RECORDED.code())
            : List.of(),
        victim(codes(row, "VICTIM_TYPES")).code(),
        List.of(),
        List.of(),
        "",
        List.of(),
        "",
        "organisation",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        ConsentAnswers.DEMONSTRATION);
  }

  /// An agency whose name ends in a colon has a unit that names the place: `State Police:` and
  /// `Skippack`.
  private static String place(Map<String, String> row) {
    var unit = cell(row, "PUB_AGENCY_UNIT");
    return cell(row, "PUB_AGENCY_NAME").endsWith(":") && !unit.isBlank()
        ? unit
        : cell(row, "PUB_AGENCY_NAME");
  }

  private static List<String> conduct(List<String> offences) {
    Set<Conduct> conduct =
        new TreeSet<>(
            offences.stream()
                .map(offence -> OFFENCES.getOrDefault(offence, theftOrOther(offence)))
                .toList());
    if (conduct.containsAll(List.of(Conduct.PROPERTY_DAMAGE, Conduct.THREAT))) {
      conduct.add(Conduct.PROPERTY_DAMAGE_WITH_THREAT);
    }
    return conduct.stream().map(Coded::code).toList();
  }

  private static Conduct theftOrOther(String offence) {
    var words =
        List.of(
            "Theft",
            "Larceny",
            "Shoplifting",
            "Stolen",
            "Swindle",
            "Counterfeiting",
            "Embezzlement");
    return words.stream().anyMatch(offence::contains) ? Conduct.THEFT : Conduct.OTHER;
  }

  /// A person, if there was one among several victims.
  private static VictimKind victim(List<String> types) {
    var kinds = types.stream().map(type -> VICTIMS.getOrDefault(type, VictimKind.UNKNOWN)).toList();
    return Stream.of(VictimKind.values())
        .filter(kinds::contains)
        .findFirst()
        .orElse(VictimKind.UNKNOWN);
  }
}
