/// An OpenID provider for trial and tests. Production names its own and refuses to start with this
/// one.
@NullMarked
package org.alliance.identity;

import org.jspecify.annotations.NullMarked;
