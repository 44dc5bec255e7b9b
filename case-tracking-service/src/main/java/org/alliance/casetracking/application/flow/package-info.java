/// How many cases are where: counted from case files, kept as a read model, the same on every
/// instance.
@NullMarked
package org.alliance.casetracking.application.flow;

import org.jspecify.annotations.NullMarked;
