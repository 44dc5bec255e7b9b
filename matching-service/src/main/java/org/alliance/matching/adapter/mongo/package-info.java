/// Matching's documents, their indexes, and the queries on them.
@NullMarked
package org.alliance.matching.adapter.mongo;

import org.jspecify.annotations.NullMarked;
