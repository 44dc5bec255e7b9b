/// The two CSV formats that reports come in.
@NullMarked
package org.alliance.intake.adapter.csv;

import org.jspecify.annotations.NullMarked;
