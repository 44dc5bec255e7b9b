/// Receives what other services say: decodes, hands on, and sorts trouble into "again", "held" and
/// "dead letter".
@NullMarked
package org.alliance.kit.inbox;

import org.jspecify.annotations.NullMarked;
