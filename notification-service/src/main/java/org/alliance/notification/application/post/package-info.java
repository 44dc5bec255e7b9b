/// The ways out, and whether a message to a client may take one.
@NullMarked
package org.alliance.notification.application.post;

import org.jspecify.annotations.NullMarked;
