/// What makes the inbox a person's own: saved views, what is new since the last look, live figures.
@NullMarked
package org.alliance.firm.adapter.inbox;

import org.jspecify.annotations.NullMarked;
