/// Writes mails and sends them over SMTP.
@NullMarked
package org.alliance.notification.adapter.mail;

import org.jspecify.annotations.NullMarked;
