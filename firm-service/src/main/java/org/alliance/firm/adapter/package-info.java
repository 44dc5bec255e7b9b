/// The firm service's stores, consumers and HTTP.
@NullMarked
package org.alliance.firm.adapter;

import org.jspecify.annotations.NullMarked;
