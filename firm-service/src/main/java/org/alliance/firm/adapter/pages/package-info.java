/// The pages of a firm's people: inbox, offer, engagement and profile. A page works without
/// scripts, and a form that was sent leads to a page that can be reloaded.
@NullMarked
package org.alliance.firm.adapter.pages;

import org.jspecify.annotations.NullMarked;
