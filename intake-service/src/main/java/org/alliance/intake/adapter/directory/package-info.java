/// The organisations that are shipped with intake, read once.
@NullMarked
package org.alliance.intake.adapter.directory;

import org.jspecify.annotations.NullMarked;
