/// Two reports that tell most likely of the same incident, and the person who compares them.
@NullMarked
package org.alliance.intake.application.linking;

import org.jspecify.annotations.NullMarked;
