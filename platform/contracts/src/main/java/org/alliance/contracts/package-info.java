/// The contract between the services: the envelope of events, their streams, and the list of all
/// their types.
@NullMarked
package org.alliance.contracts;

import org.jspecify.annotations.NullMarked;
