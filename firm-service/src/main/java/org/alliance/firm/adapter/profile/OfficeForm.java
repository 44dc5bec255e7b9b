package org.alliance.firm.adapter.profile;

import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Office;

/// An office as somebody has written it.
///
/// @param zip five digits, or the first three
record OfficeForm(String city, String state, String zip) {
  static final OfficeForm BLANK = new OfficeForm("", "", "");
  private static final int LONGEST_CITY = 100;

  /// Empty if something is missing or cannot be read.
  Optional<Office> office() {
    var place = city.strip();
    return UsState.find(state)
        .filter(_ -> !place.isEmpty() && place.length() <= LONGEST_CITY)
        .flatMap(known -> area().map(area -> new Office(place, known, area)));
  }

  private Optional<Zip3> area() {
    var digits = zip.strip();
    return digits.matches("[0-9]{3}|[0-9]{5}")
        ? Optional.of(new Zip3(digits.substring(0, 3)))
        : Optional.empty();
  }
}
