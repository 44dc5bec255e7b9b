/// What can be done with reports: submit, look at again, import by the file.
@NullMarked
package org.alliance.intake.application;

import org.jspecify.annotations.NullMarked;
