/// Tests of the pages of a client's file.
@NullMarked
package org.alliance.intake.clients;

import org.jspecify.annotations.NullMarked;
