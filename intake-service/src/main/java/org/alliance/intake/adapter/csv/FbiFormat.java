package org.alliance.intake.adapter.csv;

import static org.alliance.intake.adapter.csv.AllianceFormat.cell;
import static org.alliance.intake.adapter.csv.AllianceFormat.code;
import static org.alliance.intake.adapter.csv.AllianceFormat.codes;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.ColumnJoin;
import org.alliance.intake.domain.question.Questions;

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
          Map.entry("Criminal Sexual Contact", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Statutory Rape", Conduct.SEXUAL_VIOLENCE),
          Map.entry("Extortion/Blackmail", Conduct.THREAT),
          Map.entry("Arson", Conduct.ARSON),
          Map.entry("Destruction/Damage/Vandalism of Property", Conduct.PROPERTY_DAMAGE),
          Map.entry("Burglary/Breaking & Entering", Conduct.THEFT),
          Map.entry("Not Specified", Conduct.UNKNOWN));

  private static final Pattern OLDER_DATE =
      Pattern.compile("(\\d{2})-([A-Z]{3})-(?:\\d{2})?(\\d{2})");
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

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
    return List.of("PUB_AGENCY_UNIT", "DATA_YEAR");
  }

  /// The file of today misspells it.
  @Override
  public Map<String, String> otherNames() {
    return Map.of("pug_agency_name", "PUB_AGENCY_NAME");
  }

  @Override
  public String referenceColumn() {
    return "INCIDENT_ID";
  }

  @Override
  public String listPrefix() {
    return "fbi/";
  }

  @Override
  public ColumnJoin joinOf(String column) {
    return switch (column) {
      case "OFFENSE_NAME", "BIAS_DESC", "VICTIM_TYPES" -> ColumnJoin.UNION;
      default -> ColumnJoin.FIRST;
    };
  }

  /// Files that are not UTF-8 are: the FBI writes names of United States agencies only, and its
  /// readers open them as Latin-1, of which this is the superset.
  @Override
  public Optional<Charset> olderEncoding() {
    return Optional.of(Charset.forName("windows-1252"));
  }

  @Override
  public Answers answers(Map<String, String> row) {
    return Answers.NONE
        .with(Questions.REFERENCE, code(row, "INCIDENT_ID"))
        .with(Questions.OCCURRED_ON, date(row))
        .with(Questions.STATE, state(row))
        .with(Questions.CITY, place(row))
        .inTheWholeState(!cell(row, "AGENCY_TYPE_NAME").equals("City"))
        .with(Questions.CONDUCT, conduct(codes(row, "OFFENSE_NAME")))
        .with(
            Questions.BIAS_INDICATORS,
            bias(codes(row, "BIAS_DESC")).stream().map(Coded::code).toList())
        .with(Questions.VICTIM, victim(codes(row, "VICTIM_TYPES")).code())
        .with(Questions.ON_BEHALF, OnBehalf.ORGANISATION.code())
        .asPublicRecord();
  }

  /// A row is never dropped for its place: codes of no state, as `FS` for federal agencies, leave
  /// the place open for a person to find.
  private static String state(Map<String, String> row) {
    var code = code(row, "STATE_ABBR").toUpperCase(Locale.ROOT);
    return UsState.find(code).isPresent() ? code : "";
  }

  /// As ISO 8601. Older files write `31-AUG-91` and tell the century in another column, newer ones
  /// may add a time.
  private static String date(Map<String, String> row) {
    var written = code(row, "INCIDENT_DATE");
    var older = OLDER_DATE.matcher(written.toUpperCase(Locale.ROOT));
    if (older.matches()) {
      var year = code(row, "DATA_YEAR");
      var month = MONTHS.indexOf(older.group(2)) / 3 + 1;
      return year.endsWith(older.group(3)) && year.length() == 4 && month > 0
          ? "%s-%02d-%s".formatted(year, month, older.group(1))
          : written;
    }
    return written.matches("\\d{4}-\\d{2}-\\d{2}[T ][0-9:.Z]+")
        ? written.substring(0, 10)
        : written;
  }

  /// What the file records, and nothing if it records that nobody knows, or several races of which
  /// one may be Asian: then a person decides.
  private static List<BiasIndicator> bias(List<String> recorded) {
    if (recorded.contains("Anti-Asian")) {
      return List.of(BiasIndicator.ANTI_ASIAN_BIAS_RECORDED);
    }
    return recorded.isEmpty() || recorded.stream().anyMatch(FbiFormat::mayBeAntiAsian)
        ? List.of()
        : List.of(BiasIndicator.OTHER_BIAS_RECORDED);
  }

  private static boolean mayBeAntiAsian(String bias) {
    return bias.startsWith("Unknown") || bias.startsWith("Anti-Multiple Races");
  }

  /// An agency whose name ends in a colon has a unit that names the place: `State Police:` and
  /// `Skippack`.
  private static String place(Map<String, String> row) {
    var unit = cell(row, "PUB_AGENCY_UNIT");
    return cell(row, "PUB_AGENCY_NAME").endsWith(":") && !unit.isBlank()
        ? unit
        : cell(row, "PUB_AGENCY_NAME");
  }

  static List<String> conduct(List<String> offences) {
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

  /// Of the UCR's crimes against property, all that take something. Crimes against society, such as
  /// drug and weapon law violations, say nothing of a person who was harmed.
  private static Conduct theftOrOther(String offence) {
    var words =
        List.of(
            "Theft",
            "Larceny",
            "Shoplifting",
            "Stolen",
            "Swindle",
            "Counterfeiting",
            "Embezzlement",
            "Fraud",
            "Impersonation",
            "Pocket-picking",
            "Purse-snatching");
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
