/// One delivery: one event, one recipient, one channel.
@NullMarked
package org.alliance.notification.domain;

import org.jspecify.annotations.NullMarked;
