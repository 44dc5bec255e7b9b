/// Opens the parts of a client's file, each for a purpose, and writes down who did.
@NullMarked
package org.alliance.intake.application.clientfile;

import org.jspecify.annotations.NullMarked;
