package org.alliance.benchmarks.matching.input;

import org.alliance.matching.domain.ranking.CaseNeed;

/// A case as it comes.
///
/// @param number its place in the order of coming
/// @param minute from the start of the first counted week; negative in the weeks of history
/// @param limitedEnglish the client speaks English less than very well
public record Arrival(int number, CaseNeed need, long minute, boolean limitedEnglish) {}
