package org.alliance.matching.domain.firms;

/// A point on the map.
///
/// @param latitude in millionths of a degree, north positive
/// @param longitude in millionths of a degree, east positive
public record Point(int latitude, int longitude) {
  private static final double EARTH_RADIUS_KM = 6_371.0088;

  /// The great-circle distance by the haversine formula, in whole kilometres. `StrictMath` gives
  /// the same bits on every machine.
  public int kilometresTo(Point other) {
    var fromLatitude = radians(latitude);
    var toLatitude = radians(other.latitude);
    var half = square(StrictMath.sin((toLatitude - fromLatitude) / 2));
    var across = square(StrictMath.sin((radians(other.longitude) - radians(longitude)) / 2));
    var haversine = half + StrictMath.cos(fromLatitude) * StrictMath.cos(toLatitude) * across;
    return (int)
        StrictMath.round(
            2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(haversine))));
  }

  private static double radians(int millionths) {
    return StrictMath.toRadians(millionths / 1e6);
  }

  private static double square(double value) {
    return value * value;
  }
}
