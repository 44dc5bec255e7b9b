/// Firms as matching knows them: lawyers, offices, quotas, and how far they are from a case. Plain
/// values and the decider of a firm's taken places.
@NullMarked
package org.alliance.matching.domain.firms;

import org.jspecify.annotations.NullMarked;
