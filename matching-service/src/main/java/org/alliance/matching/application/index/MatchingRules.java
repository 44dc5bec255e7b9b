package org.alliance.matching.application.index;

import org.alliance.matching.domain.ranking.Weights;

/// @param offersPerRoom how many offers a firm gets in a week for each case that it could take
/// @param interpretersPerWeek how many sessions there are of each language
public record MatchingRules(Weights weights, int offersPerRoom, int interpretersPerWeek) {}
