/// Encryption of what people write freely, and the keys for it. A sealed text stays with its owner.
@NullMarked
package org.alliance.kit.sealing;

import org.jspecify.annotations.NullMarked;
