/// Messages and the keys that open them in MongoDB.
@NullMarked
package org.alliance.intake.adapter.mongo.messages;

import org.jspecify.annotations.NullMarked;
