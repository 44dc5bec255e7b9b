/// The use cases of a firm's people, the queries they need, and the events that other services
/// hear. A use case decides and saves; a query port says what may be asked of the store.
@NullMarked
package org.alliance.firm.application;

import org.jspecify.annotations.NullMarked;
