/// The case files, the counters of the flow, and how files are rebuilt, in MongoDB.
@NullMarked
package org.alliance.casetracking.adapter.mongo;

import org.jspecify.annotations.NullMarked;
