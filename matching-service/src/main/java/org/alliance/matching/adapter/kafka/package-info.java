/// Translates events of other services into commands to referrals and firms. Decides nothing.
@NullMarked
package org.alliance.matching.adapter.kafka;

import org.jspecify.annotations.NullMarked;
