/// Compares names however they are written: other scripts, spellings, orders and accents. Each name
/// becomes a bounded set of keys; two names are alike if their keys meet.
@NullMarked
package org.alliance.intake.domain.names;

import org.jspecify.annotations.NullMarked;
