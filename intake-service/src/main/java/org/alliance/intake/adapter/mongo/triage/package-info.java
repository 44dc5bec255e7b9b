/// The stores of triage: who decides which report now, and declines for a second look.
@NullMarked
package org.alliance.intake.adapter.mongo.triage;

import org.jspecify.annotations.NullMarked;
