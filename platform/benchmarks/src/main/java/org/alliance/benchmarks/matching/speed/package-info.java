/// How long one decision and one batch take, beside a naive scan and OR-Tools.
@NullMarked
package org.alliance.benchmarks.matching.speed;

import org.jspecify.annotations.NullMarked;
