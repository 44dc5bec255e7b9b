package org.alliance.contracts.values.place;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.code.WrittenCode;

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
          Map.entry(UsState.CA, "CAL,CALIF,CALI,加州,加利福尼亚,加利福尼亞,캘리포니아,カリフォルニア"),
          Map.entry(UsState.CO, "COL,COLO"),
          Map.entry(UsState.CT, "CONN"),
          Map.entry(UsState.DE, "DEL"),
          Map.entry(
              UsState.DC, "WASHINGTON DC,WASH DC,DC WASHINGTON,DIST OF COLUMBIA,DISTRICT COLUMBIA"),
          Map.entry(UsState.FL, "FLA,佛州,佛罗里达,佛羅里達,플로리다"),
          Map.entry(UsState.GA, "乔治亚,佐治亚,喬治亞,조지아"),
          Map.entry(UsState.GU, "GM,GUAHAN"),
          Map.entry(UsState.HI, "夏威夷,하와이,ハワイ"),
          Map.entry(UsState.IL, "ILL,伊州,伊利诺伊,伊利諾伊,伊利諾,일리노이"),
          Map.entry(UsState.IN, "IND"),
          Map.entry(UsState.KS, "KAN,KANS"),
          Map.entry(UsState.MA, "MASS,麻州,麻省,马萨诸塞,麻薩諸塞,매사추세츠"),
          Map.entry(UsState.MI, "MICH"),
          Map.entry(UsState.MN, "MINN"),
          Map.entry(UsState.MS, "MISS"),
          Map.entry(UsState.MT, "MONT"),
          Map.entry(UsState.NE, "NB,NEB,NEBR"),
          Map.entry(UsState.NV, "NEV"),
          Map.entry(UsState.NH, "N HAMPSHIRE"),
          Map.entry(UsState.NJ, "N JERSEY,新泽西,新澤西,紐澤西,뉴저지"),
          Map.entry(UsState.NM, "N MEX,N MEXICO,NEW MEX"),
          Map.entry(UsState.NY, "N YORK,NUEVA YORK,NEW YORK CITY,NYC,NYS,纽约,紐約,뉴욕,ニューヨーク"),
          Map.entry(UsState.NC, "N CAROLINA,N CAR,NO CAROLINA"),
          Map.entry(UsState.ND, "N DAKOTA,N DAK,NO DAKOTA"),
          Map.entry(UsState.OK, "OKLA"),
          Map.entry(UsState.OR, "ORE,OREG"),
          Map.entry(UsState.PA, "PENN,PENNA,宾州,賓州,宾夕法尼亚,賓夕法尼亞,펜실베이니아"),
          Map.entry(UsState.RI, "R ISLAND"),
          Map.entry(UsState.SC, "S CAROLINA,S CAR,SO CAROLINA"),
          Map.entry(UsState.SD, "S DAKOTA,S DAK,SO DAKOTA"),
          Map.entry(UsState.TN, "TENN"),
          Map.entry(UsState.TX, "TEX,德州,得克萨斯,德克萨斯,德克薩斯,텍사스,テキサス"),
          Map.entry(UsState.WA, "WASH,华盛顿州,華盛頓州,워싱턴주"),
          Map.entry(UsState.WV, "W VIRGINIA,W VA,WEST VA"),
          Map.entry(UsState.WI, "WIS,WISC"),
          Map.entry(UsState.WY, "WYO"),
          Map.entry(UsState.AS, "AM,AMERICAN SAMOA,AMERIKA SAMOA"),
          Map.entry(UsState.MP, "MK,CNMI,NORTHERN MARIANAS,NORTHERN MARIANA IS,SAIPAN"),
          Map.entry(UsState.VI, "USVI,VIRGIN ISLANDS,US VIRGIN IS,VIRGIN IS"));

  /// The word for state behind a name in another script: 纽约州, 뉴욕주.
  private static final Pattern STATE_BEHIND = Pattern.compile("(?<=..)[州주]$");

  private static final Map<String, UsState> BY_NAME = byName();

  private UsStateNames() {}

  static Optional<UsState> find(String written) {
    if (written.length() > WrittenCode.LONGEST) {
      return Optional.empty();
    }
    var exact = BY_NAME.get(written);
    if (exact != null) {
      return Optional.of(exact);
    }
    var plain = plain(written);
    return lookUp(plain)
        .or(() -> lookUp(AROUND.matcher(plain).replaceFirst("$1")))
        .or(() -> lookUp(STATE_BEHIND.matcher(plain).replaceFirst("")))
        .or(() -> codeAndName(plain))
        .or(() -> behindCity(written));
  }

  /// `Los Angeles, CA`, but not two states.
  private static Optional<UsState> behindCity(String written) {
    var comma = written.lastIndexOf(',');
    return comma < 1 || find(written.substring(0, comma)).isPresent()
        ? Optional.empty()
        : lookUp(plain(written.substring(comma + 1)));
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
      names.put(plain(state.fullName()).replace(" ", ""), state);
      for (var name : MORE.getOrDefault(state, "").split(",", -1)) {
        names.putIfAbsent(plain(name), state);
      }
    }
    names.remove("");
    return Map.copyOf(names);
  }
}
