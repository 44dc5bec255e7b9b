/// What matching does with cases and firms: open referrals, take answers, let offers expire, keep
/// the index of firms.
@NullMarked
package org.alliance.matching.application;

import org.jspecify.annotations.NullMarked;
