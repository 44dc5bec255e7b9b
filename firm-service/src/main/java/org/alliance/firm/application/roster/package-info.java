/// A firm's roster of lawyers and interpreters, as a file of the firm has it.
@NullMarked
package org.alliance.firm.application.roster;

import org.jspecify.annotations.NullMarked;
