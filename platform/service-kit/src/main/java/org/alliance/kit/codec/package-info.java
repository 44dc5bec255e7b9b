/// The pinned JSON of events, and the JSON forms of the shared values.
@NullMarked
package org.alliance.kit.codec;

import org.jspecify.annotations.NullMarked;
