/// Imports and their uploaded files in MongoDB.
@NullMarked
package org.alliance.intake.adapter.mongo.imports;

import org.jspecify.annotations.NullMarked;
