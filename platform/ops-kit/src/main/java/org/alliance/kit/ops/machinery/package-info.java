/// What a service's machinery is doing now: how far it has read, what it has not sent, and which
/// instances do it.
@NullMarked
package org.alliance.kit.ops.machinery;

import org.jspecify.annotations.NullMarked;
