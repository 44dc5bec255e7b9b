/// Runs the work that operators set off, at a rate, with its progress kept.
@NullMarked
package org.alliance.kit.ops.job;

import org.jspecify.annotations.NullMarked;
