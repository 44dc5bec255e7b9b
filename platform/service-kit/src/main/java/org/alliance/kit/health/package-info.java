/// Health that tells the truth: a consumer that stopped turns the service DOWN.
@NullMarked
package org.alliance.kit.health;

import org.jspecify.annotations.NullMarked;
