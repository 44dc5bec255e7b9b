/// Compares what clients were told with documents, archives, topics and logs.
@NullMarked
package org.alliance.chaos.audit;

import org.jspecify.annotations.NullMarked;
