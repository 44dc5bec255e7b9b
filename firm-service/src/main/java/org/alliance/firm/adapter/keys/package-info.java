/// The key that seals what people of firms write freely.
@NullMarked
package org.alliance.firm.adapter.keys;

import org.jspecify.annotations.NullMarked;
