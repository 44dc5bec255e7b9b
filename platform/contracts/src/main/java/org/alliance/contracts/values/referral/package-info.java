/// Codes of the way from a case to a firm.
@NullMarked
package org.alliance.contracts.values.referral;

import org.jspecify.annotations.NullMarked;
