/// Reads what people, forms and spreadsheets write for places, dates and languages. A reading never
/// throws: what is certain is read, what is not is noted, and only what would be harmful to keep is
/// a fault.
@NullMarked
package org.alliance.intake.application.reading;

import org.jspecify.annotations.NullMarked;
