/// The rules that are shipped, their verifications, and the page on which counsel verifies them.
@NullMarked
package org.alliance.firm.adapter.rules;

import org.jspecify.annotations.NullMarked;
