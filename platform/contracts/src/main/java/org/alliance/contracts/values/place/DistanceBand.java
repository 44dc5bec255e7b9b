package org.alliance.contracts.values.place;

import org.alliance.contracts.values.code.Coded;

/// How far a case is from the nearest office of a firm, roughly: the distance itself could tell
/// where the client lives.
public enum DistanceBand implements Coded {
  /// Less than 40 km, about an hour by public transport.
  NEAR,
  /// Less than 160 km, a day's journey there and back.
  REGION,
  FAR;

  private static final int NEAR_KM = 40;
  private static final int REGION_KM = 160;

  public static DistanceBand of(int kilometres) {
    if (kilometres < NEAR_KM) {
      return NEAR;
    }
    return kilometres < REGION_KM ? REGION : FAR;
  }
}
