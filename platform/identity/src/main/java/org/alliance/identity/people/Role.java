package org.alliance.identity.people;

import org.alliance.contracts.values.code.Coded;

/// The roles of people, as the claim `roles` has them.
public enum Role implements Coded {
  HOTLINE(Place.ORGANISATION),
  TRIAGE(Place.NONE),
  COORDINATOR(Place.NONE),
  FIRM_MEMBER(Place.FIRM),
  FIRM_LEAD(Place.FIRM),
  PARTNER(Place.ORGANISATION),
  OPS(Place.NONE),
  AUDITOR(Place.NONE),
  COUNSEL(Place.NONE),
  DIRECTOR(Place.NONE);

  /// The kind of place that a person with a role works at.
  public enum Place implements Coded {
    FIRM,
    ORGANISATION,
    NONE
  }

  private final Place place;

  Role(Place place) {
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
