/// Tests of hand-overs without a store.
@NullMarked
package org.alliance.intake.application.partners;

import org.jspecify.annotations.NullMarked;
