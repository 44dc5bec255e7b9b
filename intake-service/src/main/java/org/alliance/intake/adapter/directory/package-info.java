/// The list of organisations that is shipped with intake.
@NullMarked
package org.alliance.intake.adapter.directory;

import org.jspecify.annotations.NullMarked;
