/// Refuses to run in production with the settings of a trial.
@NullMarked
package org.alliance.kit.production;

import org.jspecify.annotations.NullMarked;
