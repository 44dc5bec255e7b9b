/// API keys of organisations and firms: their text, what they may do, and how they are replaced.
/// Plain Java; a service brings the store, and [org.alliance.kit.security] lets the bearer in.
@NullMarked
package org.alliance.kit.keys;

import org.jspecify.annotations.NullMarked;
