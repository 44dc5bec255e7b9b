/// Firms, offers and engagements over HTTP: requests in, views and problems out.
@NullMarked
package org.alliance.firm.adapter.api;

import org.jspecify.annotations.NullMarked;
