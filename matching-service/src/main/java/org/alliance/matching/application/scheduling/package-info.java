/// The scheduler: follows referrals and firms, asks firms, ends offers, runs batches. One instance
/// at a time does this, for as long as it holds a lease.
@NullMarked
package org.alliance.matching.application.scheduling;

import org.jspecify.annotations.NullMarked;
