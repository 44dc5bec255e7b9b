/// Runs in the background what no request waits for: imports and the sweep of the vault.
@NullMarked
package org.alliance.intake.adapter.schedule;

import org.jspecify.annotations.NullMarked;
