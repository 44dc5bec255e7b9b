package org.alliance.matching.domain.firms;

import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;

/// An office of a firm, placed as coarsely as cases are.
public record Office(UsState state, Zip3 area) {}
