/// Names in Latin letters and in scripts that are spelt: by words, by sounds, by consonants.
@NullMarked
package org.alliance.intake.domain.names.letters;

import org.jspecify.annotations.NullMarked;
