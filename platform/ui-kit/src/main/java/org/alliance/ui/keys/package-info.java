/// The page of API keys, which partners and firms have alike.
@NullMarked
package org.alliance.ui.keys;

import org.jspecify.annotations.NullMarked;
