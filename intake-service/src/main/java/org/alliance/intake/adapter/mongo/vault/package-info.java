/// The vault in MongoDB: one encrypted document a person.
@NullMarked
package org.alliance.intake.adapter.mongo.vault;

import org.jspecify.annotations.NullMarked;
