/// Planning deliveries, and sending those that are due.
@NullMarked
package org.alliance.notification.application;

import org.jspecify.annotations.NullMarked;
