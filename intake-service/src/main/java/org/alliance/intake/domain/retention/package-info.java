/// How long what is known of a client is kept, what stops that it is forgotten, and who may have it
/// forgotten.
@NullMarked
package org.alliance.intake.domain.retention;

import org.jspecify.annotations.NullMarked;
