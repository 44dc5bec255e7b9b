/// What the retention run needs of the store: the reports at rest, since when they are, and that
/// deleted keys leave the disk.
@NullMarked
package org.alliance.intake.adapter.mongo.forgetting;

import org.jspecify.annotations.NullMarked;
