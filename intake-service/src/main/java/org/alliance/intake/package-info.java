/// Takes reports in, decides which are in mandate, and keeps who they are about in its vault.
@NullMarked
package org.alliance.intake;

import org.jspecify.annotations.NullMarked;
