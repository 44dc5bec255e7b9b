package org.alliance.contracts.values.place;

import java.util.Optional;

/// A state, the District of Columbia or a territory, by its USPS code.
public enum UsState {
  AL("Alabama"),
  AK("Alaska"),
  AZ("Arizona"),
  AR("Arkansas"),
  CA("California"),
  CO("Colorado"),
  CT("Connecticut"),
  DE("Delaware"),
  DC("District of Columbia"),
  FL("Florida"),
  GA("Georgia"),
  HI("Hawaii"),
  ID("Idaho"),
  IL("Illinois"),
  IN("Indiana"),
  IA("Iowa"),
  KS("Kansas"),
  KY("Kentucky"),
  LA("Louisiana"),
  ME("Maine"),
  MD("Maryland"),
  MA("Massachusetts"),
  MI("Michigan"),
  MN("Minnesota"),
  MS("Mississippi"),
  MO("Missouri"),
  MT("Montana"),
  NE("Nebraska"),
  NV("Nevada"),
  NH("New Hampshire"),
  NJ("New Jersey"),
  NM("New Mexico"),
  NY("New York"),
  NC("North Carolina"),
  ND("North Dakota"),
  OH("Ohio"),
  OK("Oklahoma"),
  OR("Oregon"),
  PA("Pennsylvania"),
  RI("Rhode Island"),
  SC("South Carolina"),
  SD("South Dakota"),
  TN("Tennessee"),
  TX("Texas"),
  UT("Utah"),
  VT("Vermont"),
  VA("Virginia"),
  WA("Washington"),
  WV("West Virginia"),
  WI("Wisconsin"),
  WY("Wyoming"),
  AS("American Samoa"),
  GU("Guam"),
  MP("Northern Mariana Islands"),
  PR("Puerto Rico"),
  VI("U.S. Virgin Islands");

  private final String fullName;

  UsState(String fullName) {
    this.fullName = fullName;
  }

  public String fullName() {
    return fullName;
  }

  /// Reads a state as people, spreadsheets and public records write it. It knows the USPS code in
  /// any case, with or without full stops (`N.Y.`), the full name, the usual abbreviations
  /// (`Calif.`), and the codes of federal crime data (NB for Nebraska, GM for Guam). Empty for any
  /// other text, such as the military's AE.
  public static Optional<UsState> find(String written) {
    return UsStateNames.find(written);
  }
}
