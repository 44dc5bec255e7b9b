/// The figures by which operators watch notification.
@NullMarked
package org.alliance.notification.adapter.metrics;

import org.jspecify.annotations.NullMarked;
