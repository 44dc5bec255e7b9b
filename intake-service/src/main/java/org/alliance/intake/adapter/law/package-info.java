/// Reads the provisions about hate crimes that are shipped with intake.
@NullMarked
package org.alliance.intake.adapter.law;

import org.jspecify.annotations.NullMarked;
