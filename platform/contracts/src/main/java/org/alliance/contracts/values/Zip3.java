package org.alliance.contracts.values;

import java.util.Set;
import java.util.regex.Pattern;

/// The first three digits of a ZIP code, the most exact place that leaves the vault. An area of
/// 20,000 people or fewer becomes `000`, by the safe-harbour rule of 45 CFR 164.514(b)(2)(i)(B).
/// The list is that of the ZIP code tabulation areas of the 2010 census.
public record Zip3(String value) implements TextValue, Comparable<Zip3> {
  private static final Pattern FORM = Pattern.compile("[0-9]{3}");
  private static final Set<String> SMALL =
      Set.of(
          "036", "059", "102", "202", "203", "204", "205", "369", "556", "692", "753", "772", "821",
          "823", "878", "879", "884", "893");
  public static final Zip3 UNKNOWN = new Zip3("000");

  public Zip3 {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A ZIP area is 3 digits, such as 941");
    }
    value = SMALL.contains(value) ? "000" : value;
  }

  /// The area of a 5-digit ZIP code.
  public static Zip3 ofZip(String zip) {
    if (!zip.matches("[0-9]{5}")) {
      throw new IllegalArgumentException("A ZIP code is 5 digits, such as 94110");
    }
    return new Zip3(zip.substring(0, 3));
  }

  @Override
  public int compareTo(Zip3 other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
