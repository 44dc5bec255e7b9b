/// The pages on which a firm's lead, or a coordinator, keeps the profile of a firm, and the
/// directory of all firms.
@NullMarked
package org.alliance.firm.adapter.profile;

import org.jspecify.annotations.NullMarked;
