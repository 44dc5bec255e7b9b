/// How services hear of each other: the envelope that every event travels in, the streams they
/// travel on and the list of all types.
@NullMarked
package org.alliance.contracts;

import org.jspecify.annotations.NullMarked;
