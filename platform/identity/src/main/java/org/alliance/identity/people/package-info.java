/// The people who can sign in: who they are, where they are kept, and the page on which a
/// coordinator adds and removes them.
@NullMarked
package org.alliance.identity.people;

import org.jspecify.annotations.NullMarked;
