/// What firms are, what they are asked, and what they do for their clients.
@NullMarked
package org.alliance.firm;

import org.jspecify.annotations.NullMarked;
