/// The pages of one engagement: team, services, steps, hours, engagement letter, and the end.
@NullMarked
package org.alliance.firm.adapter.engagement;

import org.jspecify.annotations.NullMarked;
