package org.alliance.contracts.values;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
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

  private static final Map<String, UsState> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(UsState::name, state -> state));

  private final String fullName;

  UsState(String fullName) {
    this.fullName = fullName;
  }

  public String fullName() {
    return fullName;
  }

  /// Accepts the USPS code in capitals, and the two codes that federal crime data write otherwise:
  /// NB for Nebraska, GM for Guam.
  public static Optional<UsState> find(String code) {
    return switch (code) {
      case "NB" -> Optional.of(NE);
      case "GM" -> Optional.of(GU);
      default -> Optional.ofNullable(BY_CODE.get(code));
    };
  }
}
