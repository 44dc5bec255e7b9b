/// The store and the key of notes.
@NullMarked
package org.alliance.casetracking.adapter.notes;

import org.jspecify.annotations.NullMarked;
