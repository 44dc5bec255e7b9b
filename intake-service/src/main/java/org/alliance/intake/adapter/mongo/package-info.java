/// Reports, imports and the vault in MongoDB.
@NullMarked
package org.alliance.intake.adapter.mongo;

import org.jspecify.annotations.NullMarked;
