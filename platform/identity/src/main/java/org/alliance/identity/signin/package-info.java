/// The sign-in page, with pauses after wrong passwords, and signing out.
@NullMarked
package org.alliance.identity.signin;

import org.jspecify.annotations.NullMarked;
