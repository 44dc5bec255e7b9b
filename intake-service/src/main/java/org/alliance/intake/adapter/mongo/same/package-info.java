/// The traces of reports in MongoDB.
@NullMarked
package org.alliance.intake.adapter.mongo.same;

import org.jspecify.annotations.NullMarked;
