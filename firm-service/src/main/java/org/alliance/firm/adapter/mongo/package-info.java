/// Firms and matters in MongoDB: documents, indexes, and the answers to the query ports. Field
/// names are data, so a rename is a migration.
@NullMarked
package org.alliance.firm.adapter.mongo;

import org.jspecify.annotations.NullMarked;
