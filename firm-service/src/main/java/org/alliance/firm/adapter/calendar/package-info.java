/// Calendar feeds (iCalendar, RFC 5545) of a firm's days.
@NullMarked
package org.alliance.firm.adapter.calendar;

import org.jspecify.annotations.NullMarked;
