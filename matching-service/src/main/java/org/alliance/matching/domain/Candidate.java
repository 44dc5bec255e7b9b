package org.alliance.matching.domain;

import org.alliance.contracts.values.FirmId;

/// A firm that may be asked, with all that its place in the ranking comes from.
///
/// @param languageFit 100 for a lawyer who speaks a language of the client and is admitted where it
///   counts, 80 for a close one, 60 if only English is left between them
/// @param kilometres from the case to the nearest office
/// @param loadPercent how much of this quarter's quota is taken
public record Candidate(FirmId firm, int languageFit, int kilometres, int loadPercent) {
  /// For a distance nobody can tell.
  public static final int FAR_AWAY = 9_999;
}
