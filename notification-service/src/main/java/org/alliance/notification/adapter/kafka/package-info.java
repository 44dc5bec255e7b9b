/// Hears matching, firms and clients, and turns events into notices.
@NullMarked
package org.alliance.notification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
