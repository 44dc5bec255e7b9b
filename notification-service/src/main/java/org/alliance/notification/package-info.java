/// Tells firms by e-mail of offers and assignments, and keeps a log of it.
@NullMarked
package org.alliance.notification;

import org.jspecify.annotations.NullMarked;
