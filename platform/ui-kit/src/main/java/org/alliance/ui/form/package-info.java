/// Fields of forms as templates draw them: labels, hints, reasons and errors by one naming rule of
/// message keys.
@NullMarked
package org.alliance.ui.form;

import org.jspecify.annotations.NullMarked;
