/// Made-up cases on which the systems of firms are tried.
@NullMarked
package org.alliance.firm.application.sandbox;

import org.jspecify.annotations.NullMarked;
