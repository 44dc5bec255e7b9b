/// Keeps aggregates in MongoDB: state, outgoing events and the positions of received ones in one
/// document, guarded by its version.
@NullMarked
package org.alliance.kit.mongo;

import org.jspecify.annotations.NullMarked;
