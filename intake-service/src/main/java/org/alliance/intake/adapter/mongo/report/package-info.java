/// Reports, what belongs to them, and their published events in MongoDB.
@NullMarked
package org.alliance.intake.adapter.mongo.report;

import org.jspecify.annotations.NullMarked;
