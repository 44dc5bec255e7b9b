/// The description of the API for the systems of firms.
@NullMarked
package org.alliance.firm.adapter.docs;

import org.jspecify.annotations.NullMarked;
