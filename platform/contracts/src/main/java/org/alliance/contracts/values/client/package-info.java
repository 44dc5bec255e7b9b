/// Codes of what a client allows and wants.
@NullMarked
package org.alliance.contracts.values.client;

import org.jspecify.annotations.NullMarked;
