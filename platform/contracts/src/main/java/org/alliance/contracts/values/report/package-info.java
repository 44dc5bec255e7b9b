/// Codes of what a report tells, and of what becomes of it.
@NullMarked
package org.alliance.contracts.values.report;

import org.jspecify.annotations.NullMarked;
