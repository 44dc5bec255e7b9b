/// Who may call what.
@NullMarked
package org.alliance.notification.adapter.security;

import org.jspecify.annotations.NullMarked;
