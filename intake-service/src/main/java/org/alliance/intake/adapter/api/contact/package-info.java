/// The claim check of clients' addresses.
@NullMarked
package org.alliance.intake.adapter.api.contact;

import org.jspecify.annotations.NullMarked;
