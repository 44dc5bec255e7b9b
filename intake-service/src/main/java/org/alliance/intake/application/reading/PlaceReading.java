package org.alliance.intake.application.reading;

import static org.alliance.intake.domain.incident.ReadingNote.CITY_UNKNOWN;
import static org.alliance.intake.domain.incident.ReadingNote.MILITARY_ADDRESS;
import static org.alliance.intake.domain.incident.ReadingNote.OUTSIDE_THE_STATES;
import static org.alliance.intake.domain.incident.ReadingNote.ZIP_IN_SEVERAL_STATES;
import static org.alliance.intake.domain.incident.ReadingNote.ZIP_NOT_IN_STATE;
import static org.alliance.intake.domain.incident.ReadingNote.ZIP_UNKNOWN;
import static org.alliance.intake.domain.incident.ReadingNote.ZIP_UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.incident.ReadingNote;

/// Reads where something happened. A state that is told is always kept; whatever contradicts it or
/// is not known costs the area only. A ZIP code wins over a city. Only a state that cannot be read
/// is refused, because the sender can correct it and nobody else can.
public final class PlaceReading {
  private static final Set<String> MILITARY = Set.of("AA", "AE", "AP", "APO", "FPO", "DPO");

  /// Countries in association with the United States, and islands without people.
  private static final Set<String> OUTSIDE = Set.of("FM", "MH", "PW", "UM", "CZ", "CG", "MW", "WK");

  /// Says that it was in the United States and not where; FS is the FBI's code for federal
  /// agencies.
  private static final Set<String> ANYWHERE = Set.of("FS", "US", "USA", "UNITED STATES");

  private static final Place NO_PLACE = Place.UNKNOWN;

  /// Stands for a text that is too long to be one of a place.
  private static final String NOTHING_KNOWN = "too long";

  private final Places places;

  public PlaceReading(Places places) {
    this.places = places;
  }

  /// Whether a text for the state is read, as a state or as something that lies in none.
  public static boolean understands(String state) {
    var text = plain(state);
    var code = code(text);
    return WrittenState.of(text).state().isPresent()
        || NoAnswer.isOne(state)
        || Stream.of(MILITARY, OUTSIDE, ANYWHERE).anyMatch(known -> known.contains(code));
  }

  private static String plain(String written) {
    return PlainText.isTooLong(written) ? NOTHING_KNOWN : PlainText.of(written);
  }

  private static String code(String plain) {
    return plain.replace(".", "").toUpperCase(Locale.ROOT);
  }

  /// @param stateWide the place is an agency's that covers a county or a state, so that no city is
  ///   missed
  public Reading<Place> read(String state, String zip, String city, boolean stateWide) {
    var stateText = NoAnswer.isOne(state) ? "" : plain(state);
    var code = code(stateText);
    if (MILITARY.contains(code)) {
      return Reading.of(NO_PLACE, MILITARY_ADDRESS);
    }
    if (OUTSIDE.contains(code)) {
      return Reading.of(NO_PLACE, OUTSIDE_THE_STATES);
    }
    var written = WrittenState.of(stateText);
    var told = written.state();
    if (told.isEmpty() && !stateText.isEmpty() && !ANYWHERE.contains(code)) {
      return Reading.refused(
          NO_PLACE,
          new Fault(
              "state",
              "unknown-state",
              "Expected a state's name or its two-letter USPS code, such as CA; leave it out if it is not known"));
    }
    var where =
        WrittenCity.of(plain(city), (there, name) -> places.areaOf(there, name).isPresent());
    var zipText = NoAnswer.isOne(zip) ? written.zip() : plain(zip);
    return new Parts(
            told.or(where::state),
            told.isPresent() && where.state().isPresent() && !told.equals(where.state())
                ? ""
                : where.name(),
            zipText.isEmpty() ? where.zip() : zipText,
            !stateWide && !where.name().isEmpty())
        .read(places);
  }

  /// @param told the state, if any was told
  /// @param city in that state; empty if none was told, or one of another state
  /// @param isCityMissed whether it has to be said that no such city is known
  private record Parts(Optional<UsState> told, String city, String zip, boolean isCityMissed) {
    Reading<Place> read(Places places) {
      return switch (WrittenZip.of(zip)) {
        case WrittenZip.Whole(var whole) -> byZip(whole, places);
        case WrittenZip.Shortened(var padded) when isRight(padded, places) -> byZip(padded, places);
        case WrittenZip.Shortened _, WrittenZip.Unreadable _ ->
            zip.isEmpty() ? byCity(places) : byCity(places, ZIP_UNREADABLE);
      };
    }

    private boolean isRight(String padded, Places places) {
      var states = places.statesOf(padded);
      return told.map(states::contains).orElse(!states.isEmpty());
    }

    private Reading<Place> byZip(String whole, Places places) {
      var states = places.statesOf(whole);
      var area = Zip3.ofZip(whole);
      if (told.isPresent()) {
        var state = told.get();
        if (states.contains(state)) {
          return Reading.of(Place.of(state, area));
        }
        var around = places.statesAround(whole);
        if (places.exists(whole) || (!around.isEmpty() && !around.contains(state))) {
          return Reading.of(Place.of(state, Zip3.UNKNOWN), ZIP_NOT_IN_STATE);
        }
        // Codes are assigned after a table was made; the area says as much as is needed.
        return around.isEmpty() ? byCity(places, ZIP_UNKNOWN) : Reading.of(Place.of(state, area));
      }
      return switch (states.size()) {
        case 0 ->
            Reading.of(
                NO_PLACE,
                !places.exists(whole)
                    ? ZIP_UNKNOWN
                    : places.isMilitary(whole) ? MILITARY_ADDRESS : OUTSIDE_THE_STATES);
        case 1 -> Reading.of(Place.of(states.iterator().next(), area));
        default -> amongSeveral(states, area, places);
      };
    }

    private Reading<Place> amongSeveral(Set<UsState> states, Zip3 area, Places places) {
      var withCity =
          states.stream()
              .filter(state -> !city.isEmpty() && places.areaOf(state, city).isPresent())
              .toList();
      return withCity.size() == 1
          ? Reading.of(Place.of(withCity.getFirst(), area))
          : Reading.of(new Place(Optional.empty(), area), ZIP_IN_SEVERAL_STATES);
    }

    private Reading<Place> byCity(Places places, ReadingNote... soFar) {
      var notes = new ArrayList<>(List.of(soFar));
      if (told.isEmpty()) {
        return new Reading<>(NO_PLACE, notes, List.of());
      }
      var area = city.isEmpty() ? Optional.<Zip3>empty() : places.areaOf(told.get(), city);
      if (area.isEmpty() && isCityMissed) {
        notes.add(CITY_UNKNOWN);
      }
      return new Reading<>(Place.of(told.get(), area.orElse(Zip3.UNKNOWN)), notes, List.of());
    }
  }
}
