/// Who is calling, and which routes they may call.
@NullMarked
package org.alliance.kit.security;

import org.jspecify.annotations.NullMarked;
