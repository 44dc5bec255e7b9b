/// What can be watched of delivery.
@NullMarked
package org.alliance.kit.metrics;

import org.jspecify.annotations.NullMarked;
