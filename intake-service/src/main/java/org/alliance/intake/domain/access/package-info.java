/// Who may open which part of a client's file: one table, and what it reads.
@NullMarked
package org.alliance.intake.domain.access;

import org.jspecify.annotations.NullMarked;
