/// Why a firm was asked, and why nobody could be. Stored with the referral, so that it can be read
/// after the firms have changed.
@NullMarked
package org.alliance.matching.domain.explanation;

import org.jspecify.annotations.NullMarked;
