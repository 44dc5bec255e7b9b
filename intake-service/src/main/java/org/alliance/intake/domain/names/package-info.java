/// Compares names of people and organisations, in any script, without keeping or printing them.
/// Reads text with `text`, letters with `letters`, syllables with `eastasian`; each makes keys.
@NullMarked
package org.alliance.intake.domain.names;

import org.jspecify.annotations.NullMarked;
