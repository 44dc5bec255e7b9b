/// What a safe-contact plan lets leave, and when.
@NullMarked
package org.alliance.notification.domain.plan;

import org.jspecify.annotations.NullMarked;
