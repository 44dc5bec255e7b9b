/// What is measured, always beside something known in the same run: machines are shared and noisy.
@NullMarked
package org.alliance.benchmarks;

import org.jspecify.annotations.NullMarked;
