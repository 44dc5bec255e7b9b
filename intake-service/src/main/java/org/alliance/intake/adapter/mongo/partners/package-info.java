/// The stores of partner organisations, and the lists of what is handed over to them.
@NullMarked
package org.alliance.intake.adapter.mongo.partners;

import org.jspecify.annotations.NullMarked;
