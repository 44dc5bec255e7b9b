package org.alliance.matching.domain.firms;

import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;

/// An office of a firm, placed as coarsely as cases are.
public record Office(UsState state, Zip3 area) {}
