/// Pages of matching: why firms were asked, and the choice of a firm by hand.
@NullMarked
package org.alliance.matching.adapter.pages;

import org.jspecify.annotations.NullMarked;
