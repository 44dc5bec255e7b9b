/// What the columns and values of a partner's own files stand for.
@NullMarked
package org.alliance.intake.domain.mapping;

import org.jspecify.annotations.NullMarked;
