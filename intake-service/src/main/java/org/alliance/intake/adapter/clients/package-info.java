/// The staff pages of a client's file and of the audit trail, and the trail's check.
@NullMarked
package org.alliance.intake.adapter.clients;

import org.jspecify.annotations.NullMarked;
