/// Takes files of reports in, row after row. Any instance can resume any import.
@NullMarked
package org.alliance.intake.application.imports;

import org.jspecify.annotations.NullMarked;
