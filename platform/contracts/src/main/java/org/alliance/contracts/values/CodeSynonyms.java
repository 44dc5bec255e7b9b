package org.alliance.contracts.values;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Synonyms of codes. A word that may stand for two codes of one type is in no list.
final class CodeSynonyms {
  /// In characters, of a text that may be a code.
  static final int LONGEST = 200;

  private static final Map<Coded, List<String>> WORDS =
      Map.ofEntries(
          entry(
              Conduct.ASSAULT,
              List.of("assaulted", "physical-assault", "battery", "hit", "beaten")),
          entry(
              Conduct.ASSAULT_WITH_WEAPON,
              List.of("armed-assault", "assault-with-a-weapon", "aggravated-assault")),
          entry(Conduct.ATTEMPTED_ASSAULT, List.of("attempted-attack")),
          entry(
              Conduct.THREAT,
              List.of("threats", "threatened", "threat-of-violence", "intimidation")),
          entry(Conduct.ROBBERY, List.of("robbed")),
          entry(Conduct.SEXUAL_VIOLENCE, List.of("sexual-assault", "sexual-abuse", "rape")),
          entry(Conduct.HOMICIDE, List.of("murder", "killing")),
          entry(Conduct.STALKING, List.of("stalked")),
          entry(Conduct.SPITTING, List.of("spat-on", "spat-at", "spit-on")),
          entry(Conduct.PROPERTY_DAMAGE, List.of("vandalism", "damage-to-property")),
          entry(Conduct.VERBAL_HARASSMENT, List.of("verbal-abuse")),
          entry(Conduct.HATEFUL_SPEECH, List.of("hate-speech")),
          entry(Conduct.ONLINE_HARASSMENT, List.of("cyber-harassment", "cyberbullying")),
          entry(
              Conduct.WORKPLACE_DISCRIMINATION,
              List.of("employment-discrimination", "discrimination-at-work")),
          entry(Conduct.DENIAL_OF_SERVICE, List.of("refusal-of-service", "refused-service")),
          entry(Conduct.THEFT, List.of("larceny", "stealing")),
          entry(Conduct.UNKNOWN, List.of("not-known", "not-told")),
          entry(BiasIndicator.SLUR, List.of("slurs", "racial-slur", "racial-slurs")),
          entry(BiasIndicator.STATEMENT, List.of("statements")),
          entry(BiasIndicator.SYMBOL, List.of("symbols", "hate-symbol")),
          entry(BiasIndicator.TARGET_CHOICE, List.of("choice-of-target")),
          entry(BiasIndicator.PRIOR_INCIDENT, List.of("prior-incidents", "earlier-incident")),
          entry(BiasIndicator.ONLINE_POST, List.of("online-posts")),
          entry(BiasIndicator.NONE, List.of("no-bias")),
          entry(BiasIndicator.UNKNOWN, List.of("not-known", "not-told")),
          entry(VictimKind.PERSON, List.of("individual", "people", "persons")),
          entry(VictimKind.BUSINESS, List.of("company", "shop", "store")),
          entry(
              VictimKind.RELIGIOUS_ORGANIZATION,
              List.of("religious-organisation", "temple", "church", "mosque")),
          entry(VictimKind.SOCIETY, List.of("society/public", "public")),
          entry(VictimKind.UNKNOWN, List.of("not-known", "not-told")),
          entry(Urgency.URGENT, List.of("emergency", "immediate", "immediately", "now")),
          entry(Urgency.ROUTINE, List.of("normal", "not-urgent")),
          entry(OnBehalf.SELF, List.of("myself", "me")),
          entry(OnBehalf.HELPER, List.of("somebody-else", "someone-else", "friend", "family")),
          entry(OnBehalf.ORGANISATION, List.of("organization", "agency")),
          entry(Interpreter.YES, List.of("y", "true", "1")),
          entry(Interpreter.NO, List.of("n", "false", "0")),
          entry(Interpreter.UNKNOWN, List.of("not-known", "not-told")),
          entry(ServiceCategory.CIVIL_REMEDIES, List.of("civil-remedy")),
          entry(ServiceCategory.COUNSELLING, List.of("counseling")),
          entry(ServiceCategory.LAWSUIT, List.of("lawsuits", "litigation")),
          entry(ServiceCategory.COMPENSATION, List.of("victim-compensation")),
          entry(ServiceCategory.SOCIAL_SERVICES, List.of("social-service")),
          entry(ConsentRecipient.LAW_FIRMS, List.of("law-firm", "lawfirms")),
          entry(
              ConsentRecipient.SERVICE_PROVIDERS, List.of("service-provider", "serviceproviders")),
          entry(ConsentRecipient.PARTNERS, List.of("partner")),
          entry(ConsentRecipient.ASKED_FIRMS, List.of("asked-firm", "askedfirms")),
          entry(InstructionRule.ALLOW, List.of("allowed", "yes")),
          entry(InstructionRule.FORBID, List.of("forbidden", "no")));

  /// All kinds of blanks, hyphens and dashes, and underscores.
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /// Marks of byte order and direction, zero-width spaces, control characters except blanks.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]+");

  private CodeSynonyms() {}

  /// The form of a code: Unicode compatibility forms unified, lower case, one hyphen between words.
  static String normal(String written) {
    var plain =
        INVISIBLE
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var hyphened = BETWEEN_WORDS.matcher(plain).replaceAll("-");
    var from = hyphened.startsWith("-") ? 1 : 0;
    var to = hyphened.length() - (hyphened.length() > from && hyphened.endsWith("-") ? 1 : 0);
    return hyphened.substring(from, to);
  }

  static List<String> of(Coded value) {
    return WORDS.getOrDefault(value, List.of());
  }
}
