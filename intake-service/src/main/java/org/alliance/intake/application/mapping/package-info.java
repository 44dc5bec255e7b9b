/// Partners map the columns and values of their own files to ours, see what would come of it, and
/// have the file taken in.
@NullMarked
package org.alliance.intake.application.mapping;

import org.jspecify.annotations.NullMarked;
