@NullMarked
package org.alliance.embedded;

import org.jspecify.annotations.NullMarked;
