/// Notification's stores, consumers, mail server and HTTP.
@NullMarked
package org.alliance.notification.adapter;

import org.jspecify.annotations.NullMarked;
