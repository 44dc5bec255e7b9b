/// The whole system as processes on loopback: what starts, kills and connects them.
@NullMarked
package org.alliance.chaos.cluster;

import org.jspecify.annotations.NullMarked;
