/// The words of messages, and the versions that people have made of them.
@NullMarked
package org.alliance.notification.application.template;

import org.jspecify.annotations.NullMarked;
