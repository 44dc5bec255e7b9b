/// The events of other services that reach firms, translated into commands.
@NullMarked
package org.alliance.firm.adapter.kafka;

import org.jspecify.annotations.NullMarked;
