/// The audit trail in MongoDB: collections `audit_trail` and `audit_head`.
@NullMarked
package org.alliance.intake.adapter.mongo.audit;

import org.jspecify.annotations.NullMarked;
