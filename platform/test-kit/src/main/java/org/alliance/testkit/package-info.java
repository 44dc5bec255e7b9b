/// For tests only: infrastructure that starts by itself, a fake per port, contract tests that fake
/// and store both pass, and the architecture rules of every service.
@NullMarked
package org.alliance.testkit;

import org.jspecify.annotations.NullMarked;
