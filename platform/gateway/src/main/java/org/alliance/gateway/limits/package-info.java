/// How often a client may ask and how much it may send: on both edges, for every path, known or
/// not.
@NullMarked
package org.alliance.gateway.limits;

import org.jspecify.annotations.NullMarked;
