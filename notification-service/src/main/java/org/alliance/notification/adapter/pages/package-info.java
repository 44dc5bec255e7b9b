/// Staff pages: the log of deliveries, a firm's notices, and the words of messages.
@NullMarked
package org.alliance.notification.adapter.pages;

import org.jspecify.annotations.NullMarked;
