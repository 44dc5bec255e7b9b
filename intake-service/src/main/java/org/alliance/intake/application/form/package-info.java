/// The public form: drafts that survive a closed browser, and sending them.
@NullMarked
package org.alliance.intake.application.form;

import org.jspecify.annotations.NullMarked;
