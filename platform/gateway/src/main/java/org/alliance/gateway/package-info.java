/// The front door, run twice: the public edge and the staff edge share this code and nothing else.
@NullMarked
package org.alliance.gateway;

import org.jspecify.annotations.NullMarked;
