/// Chinese, Korean and Japanese names, in characters or in Latin letters, read by syllables.
@NullMarked
package org.alliance.intake.domain.names.eastasian;

import org.jspecify.annotations.NullMarked;
