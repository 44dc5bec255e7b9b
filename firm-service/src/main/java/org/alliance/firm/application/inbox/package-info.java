/// What one person of a firm keeps for the inbox: saved views, and what they have looked at.
@NullMarked
package org.alliance.firm.application.inbox;

import org.jspecify.annotations.NullMarked;
