/// What has to be shown for a hate crime, as questions to ask. Never a verdict.
@NullMarked
package org.alliance.intake.domain.elements;

import org.jspecify.annotations.NullMarked;
