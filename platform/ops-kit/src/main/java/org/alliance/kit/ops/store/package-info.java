/// What operators have been told of and have decided: dead letters, corrections and jobs; and their
/// collections in MongoDB.
@NullMarked
package org.alliance.kit.ops.store;

import org.jspecify.annotations.NullMarked;
