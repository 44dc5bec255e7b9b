/// The pages of people in triage: the queue, one report, second looks.
@NullMarked
package org.alliance.intake.adapter.pages.triage;

import org.jspecify.annotations.NullMarked;
