/// Reads the mailbox of the senders for mails that came back, and for complaints.
@NullMarked
package org.alliance.notification.adapter.returns;

import org.jspecify.annotations.NullMarked;
