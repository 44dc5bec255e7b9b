/// The days of a firm's cases, for the calendars of its people.
@NullMarked
package org.alliance.firm.application.calendar;

import org.jspecify.annotations.NullMarked;
