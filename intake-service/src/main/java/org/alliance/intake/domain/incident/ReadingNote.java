package org.alliance.intake.domain.incident;

import org.alliance.contracts.values.code.Coded;

/// A part of a report that could not be read and did not stop it. The text stays with the person in
/// the vault; triage and coordinators see the code.
public enum ReadingNote implements Coded {
  /// The stated state is kept and the ZIP area is not.
  ZIP_NOT_IN_STATE,
  /// It is not in the form of a ZIP code.
  ZIP_UNREADABLE,
  /// It is in the form of a ZIP code, and there is none of that number.
  ZIP_UNKNOWN,
  /// The ZIP code lies in several states, and none was told.
  ZIP_IN_SEVERAL_STATES,
  /// The state is known, the city in it is not.
  CITY_UNKNOWN,
  /// An address of the armed forces (APO, FPO, DPO), which says nothing about the place.
  MILITARY_ADDRESS,
  /// A federal code, or a country in association with the United States.
  OUTSIDE_THE_STATES,
  /// A date was told whose meaning is not certain; it counts as not told.
  DATE_NOT_CERTAIN,
  /// A language was named that could not be read or is not in the Alliance's list.
  LANGUAGE_NOT_KNOWN
}
