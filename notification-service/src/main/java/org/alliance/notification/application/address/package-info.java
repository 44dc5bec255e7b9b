/// Where firms and their people are told, what they want to be told, and when.
@NullMarked
package org.alliance.notification.application.address;

import org.jspecify.annotations.NullMarked;
