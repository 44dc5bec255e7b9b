/// A broker, a store and a mail server inside this JVM, on loopback, for trial and tests. Never for
/// production: one process, one copy.
@NullMarked
package org.alliance.embedded;

import org.jspecify.annotations.NullMarked;
