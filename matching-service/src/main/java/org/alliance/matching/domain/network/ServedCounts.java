package org.alliance.matching.domain.network;

/// Counts of cases that the network serves. These are the true numbers: only what [Disclosure]
/// makes of them may be shown.
///
/// @param spoken how many have a lawyer, admitted where it counts, who speaks the client's language
/// @param withPath how many have a firm that could take them, whatever its room
/// @param matched how many get a firm in the best assignment there is, within all quotas
public record ServedCounts(int cases, int spoken, int withPath, int matched) {
  static final ServedCounts NONE = new ServedCounts(0, 0, 0, 0);
  static final ServedCounts ONE_MATCH = new ServedCounts(0, 0, 0, 1);

  ServedCounts plus(ServedCounts other) {
    return new ServedCounts(
        cases + other.cases,
        spoken + other.spoken,
        withPath + other.withPath,
        matched + other.matched);
  }
}
