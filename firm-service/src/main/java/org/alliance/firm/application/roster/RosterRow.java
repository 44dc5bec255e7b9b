package org.alliance.firm.application.roster;

/// One line of a roster, as it is written.
///
/// @param line of the file, counted from 1
/// @param kind `lawyer` or `interpreter`; blank for a lawyer
/// @param languages such as `Khmer:fluent; en`
/// @param admissions such as `NJ; NY:inactive`
/// @param areas such as `lawsuit; compensation`
/// @param hasMore whether something stands behind the last column
public record RosterRow(
    int line,
    String id,
    String kind,
    String languages,
    String admissions,
    String areas,
    boolean hasMore) {}
