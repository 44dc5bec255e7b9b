/// Codes of the hand-over of a report to an organisation.
@NullMarked
package org.alliance.contracts.values.handover;

import org.jspecify.annotations.NullMarked;
