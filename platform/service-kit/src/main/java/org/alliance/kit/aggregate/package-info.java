/// One aggregate as it is loaded, decided upon and saved, and the handling of commands and received
/// events around it. Pure Java: time, store and codec come in through ports.
@NullMarked
package org.alliance.kit.aggregate;

import org.jspecify.annotations.NullMarked;
