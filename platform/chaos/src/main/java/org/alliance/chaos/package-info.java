/// Starts the system as separate processes, drives load, injects faults, and compares what clients
/// were told with archives, topics and documents. Rows are those of the fault table.
@NullMarked
package org.alliance.chaos;

import org.jspecify.annotations.NullMarked;
