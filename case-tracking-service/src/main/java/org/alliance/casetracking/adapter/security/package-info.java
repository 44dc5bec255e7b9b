/// Who may call what, and who is signed in.
@NullMarked
package org.alliance.casetracking.adapter.security;

import org.jspecify.annotations.NullMarked;
