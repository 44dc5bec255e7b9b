/// The work of a firm for its client: team, services, steps, hours, engagement letter, and what the
/// client's instructions forbid.
@NullMarked
package org.alliance.firm.domain.engagement;

import org.jspecify.annotations.NullMarked;
