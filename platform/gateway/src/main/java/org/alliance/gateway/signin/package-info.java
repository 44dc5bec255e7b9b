/// How people sign in and out at the staff edge, and how long that lasts.
@NullMarked
package org.alliance.gateway.signin;

import org.jspecify.annotations.NullMarked;
