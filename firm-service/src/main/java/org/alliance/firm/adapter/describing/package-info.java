/// The descriptions of firms over HTTP.
@NullMarked
package org.alliance.firm.adapter.describing;

import org.jspecify.annotations.NullMarked;
