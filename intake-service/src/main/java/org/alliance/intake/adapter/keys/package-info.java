/// The vault's master key, and the ids and fingerprints that are made with it.
@NullMarked
package org.alliance.intake.adapter.keys;

import org.jspecify.annotations.NullMarked;
