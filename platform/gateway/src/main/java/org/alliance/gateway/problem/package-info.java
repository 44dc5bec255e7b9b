/// Problems that an edge answers itself: as a page to a browser, as JSON (RFC 9457) to a client.
/// Messages of exceptions stay out of the answer and of the log.
@NullMarked
package org.alliance.gateway.problem;

import org.jspecify.annotations.NullMarked;
