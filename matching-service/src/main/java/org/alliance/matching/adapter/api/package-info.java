/// Matching's HTTP: referrals, the network's gaps, and the record of batches.
@NullMarked
package org.alliance.matching.adapter.api;

import org.jspecify.annotations.NullMarked;
