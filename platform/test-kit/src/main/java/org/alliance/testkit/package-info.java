/// For tests only: infrastructure that starts by itself and says what it is, one honest fake per
/// port, behaviour suites that fake and store both have to pass, and the rules that keep every
/// service in the same shape.
@NullMarked
package org.alliance.testkit;

import org.jspecify.annotations.NullMarked;
