/// Partner organisations as their people, coordinators and triage go through their pages.
@NullMarked
package org.alliance.intake.partners;

import org.jspecify.annotations.NullMarked;
