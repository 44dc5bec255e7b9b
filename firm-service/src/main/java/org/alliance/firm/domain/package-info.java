/// Firms, and the matter that a case is to a firm: offers, engagement, team, service connections.
@NullMarked
package org.alliance.firm.domain;

import org.jspecify.annotations.NullMarked;
