/// A mail server that keeps what it is sent, and pages that show it.
@NullMarked
package org.alliance.embedded.mail;

import org.jspecify.annotations.NullMarked;
