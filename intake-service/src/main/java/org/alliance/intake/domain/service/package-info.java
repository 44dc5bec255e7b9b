/// Services that a firm recorded as done, and what the client says of them.
@NullMarked
package org.alliance.intake.domain.service;

import org.jspecify.annotations.NullMarked;
