/// What the systems of firms may do.
@NullMarked
package org.alliance.firm.domain.access;

import org.jspecify.annotations.NullMarked;
