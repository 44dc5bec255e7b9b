/// The store of the tokens that firms keep.
@NullMarked
package org.alliance.intake.adapter.mongo.tokens;

import org.jspecify.annotations.NullMarked;
