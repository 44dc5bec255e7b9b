/// Pages about partner organisations: their directory for coordinators, their own page, and the
/// letter to a person whose report is declined.
@NullMarked
package org.alliance.intake.adapter.partners;

import org.jspecify.annotations.NullMarked;
