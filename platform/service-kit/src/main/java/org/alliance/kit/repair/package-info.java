/// Sends archived events again: what a consumer misses, what an operator asks for, or everything
/// for a projection that starts from zero.
@NullMarked
package org.alliance.kit.repair;

import org.jspecify.annotations.NullMarked;
