/// Codes of a firm's work for a client.
@NullMarked
package org.alliance.contracts.values.engagement;

import org.jspecify.annotations.NullMarked;
