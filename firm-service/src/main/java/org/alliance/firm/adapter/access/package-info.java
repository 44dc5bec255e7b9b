/// The API keys of firms, and the record of what they have changed.
@NullMarked
package org.alliance.firm.adapter.access;

import org.jspecify.annotations.NullMarked;
