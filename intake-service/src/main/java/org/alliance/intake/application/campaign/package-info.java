/// Links of partner organisations to the form, and how many reports came by them.
@NullMarked
package org.alliance.intake.application.campaign;

import org.jspecify.annotations.NullMarked;
