/// The whole system in one JVM: broker, store, mail, five services, identity and both edges, on
/// loopback, with all data in one folder; and a demo that feeds it and plays the firms.
@NullMarked
package org.alliance.launcher;

import org.jspecify.annotations.NullMarked;
