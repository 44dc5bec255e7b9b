/// Many cases at once: the assignment of the greatest value there is, with its proof, and what a
/// place at a firm is worth to cases that are still to come.
@NullMarked
package org.alliance.matching.domain.batch;

import org.jspecify.annotations.NullMarked;
