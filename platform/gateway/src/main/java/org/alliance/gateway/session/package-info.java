/// The session of a person who has signed in: its tokens, its open streams, and every way in which
/// it ends.
@NullMarked
package org.alliance.gateway.session;

import org.jspecify.annotations.NullMarked;
