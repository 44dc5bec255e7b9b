package org.alliance.contracts.values;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of states as people write them. The comparison ignores case, accents, punctuation,
/// invisible characters and the width of letters.
final class UsStateNames {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}.'’‘ʻʼ`´]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:THE )?(?:(?:STATE|COMMONWEALTH|TERRITORY) OF )?(.*?)(?: STATE)?(?: USA?)?$");

  /// Abbreviations from before the USPS codes, the FBI's own codes (NB and GM; AM and MK in NCIC),
  /// and other names.
  private static final Map<UsState, String> MORE =
      Map.ofEntries(
          Map.entry(UsState.AL, "ALA"),
          Map.entry(UsState.AZ, "ARIZ"),
          Map.entry(UsState.AR, "ARK"),
          Map.entry(UsState.CA, "CAL,CALIF,CALI,加州,加利福尼亚州,加利福尼亞州,캘리포니아"),
          Map.entry(UsState.CO, "COL,COLO"),
          Map.entry(UsState.CT, "CONN"),
          Map.entry(UsState.DE, "DEL"),
          Map.entry(UsState.DC, "WASHINGTON DC,DC WASHINGTON,DIST OF COLUMBIA,DISTRICT COLUMBIA"),
          Map.entry(UsState.FL, "FLA"),
          Map.entry(UsState.GU, "GM,GUAHAN"),
          Map.entry(UsState.IL, "ILL"),
          Map.entry(UsState.IN, "IND"),
          Map.entry(UsState.KS, "KAN,KANS"),
          Map.entry(UsState.MA, "MASS"),
          Map.entry(UsState.MI, "MICH"),
          Map.entry(UsState.MN, "MINN"),
          Map.entry(UsState.MS, "MISS"),
          Map.entry(UsState.MT, "MONT"),
          Map.entry(UsState.NE, "NB,NEB,NEBR"),
          Map.entry(UsState.NV, "NEV"),
          Map.entry(UsState.NH, "N HAMPSHIRE"),
          Map.entry(UsState.NJ, "N JERSEY"),
          Map.entry(UsState.NM, "N MEX,N MEXICO,NEW MEX"),
          Map.entry(UsState.NY, "N YORK,纽约州,紐約州,뉴욕주"),
          Map.entry(UsState.NC, "N CAROLINA,N CAR,NO CAROLINA"),
          Map.entry(UsState.ND, "N DAKOTA,N DAK,NO DAKOTA"),
          Map.entry(UsState.OK, "OKLA"),
          Map.entry(UsState.OR, "ORE,OREG"),
          Map.entry(UsState.PA, "PENN,PENNA"),
          Map.entry(UsState.RI, "R ISLAND"),
          Map.entry(UsState.SC, "S CAROLINA,S CAR,SO CAROLINA"),
          Map.entry(UsState.SD, "S DAKOTA,S DAK,SO DAKOTA"),
          Map.entry(UsState.TN, "TENN"),
          Map.entry(UsState.TX, "TEX,德州,得克萨斯州,德克薩斯州"),
          Map.entry(UsState.WA, "WASH,华盛顿州,華盛頓州"),
          Map.entry(UsState.WV, "W VIRGINIA,W VA,WEST VA"),
          Map.entry(UsState.WI, "WIS,WISC"),
          Map.entry(UsState.WY, "WYO"),
          Map.entry(UsState.AS, "AM,AMERICAN SAMOA,AMERIKA SAMOA"),
          Map.entry(UsState.MP, "MK,CNMI,NORTHERN MARIANAS,NORTHERN MARIANA IS,SAIPAN"),
          Map.entry(UsState.VI, "USVI,VIRGIN ISLANDS,US VIRGIN IS,VIRGIN IS"));

  private static final Map<String, UsState> BY_NAME = byName();

  private UsStateNames() {}

  static Optional<UsState> find(String written) {
    var exact = BY_NAME.get(written);
    if (exact != null) {
      return Optional.of(exact);
    }
    var plain = plain(written);
    return lookUp(plain)
        .or(() -> lookUp(AROUND.matcher(plain).replaceFirst("$1")))
        .or(() -> codeAndName(plain));
  }

  private static Optional<UsState> lookUp(String plain) {
    // Only for codes with spaces between their letters: "N Y".
    var code = plain.length() == 3 && plain.charAt(1) == ' ' ? plain.replace(" ", "") : plain;
    return Optional.ofNullable(BY_NAME.get(code));
  }

  /// `US-CA`, and `CA - California` if both say the same.
  private static Optional<UsState> codeAndName(String plain) {
    var parts = plain.split(" ", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    var second = lookUp(parts[1]);
    var both = parts[0].equals("US") || (second.isPresent() && second.equals(lookUp(parts[0])));
    return both ? second : lookUp(parts[0]).filter(state -> lastWord(plain).equals(state.name()));
  }

  private static String lastWord(String plain) {
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  private static String plain(String written) {
    var letters =
        UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    var words = BETWEEN.matcher(letters).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    // NFKD splits Hangul syllables; the names in the table are composed.
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  private static Map<String, UsState> byName() {
    var names = new HashMap<String, UsState>();
    for (var state : UsState.values()) {
      names.put(state.name(), state);
      names.put(plain(state.fullName()), state);
      for (var name : MORE.getOrDefault(state, "").split(",", -1)) {
        names.putIfAbsent(plain(name), state);
      }
    }
    names.remove("");
    return Map.copyOf(names);
  }
}
