/// How a domain says what happens next: a decision is either events or a refusal. Pure Java; the
/// only part of the kit that a `domain` package may use.
@NullMarked
package org.alliance.kit.decision;

import org.jspecify.annotations.NullMarked;
