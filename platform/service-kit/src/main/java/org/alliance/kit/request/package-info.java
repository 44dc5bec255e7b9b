/// Reads requests strictly, the same way for every route of every service: what a handler gets is
/// of the type that it asks for, and what it answers can be heard by the caller.
@NullMarked
package org.alliance.kit.request;

import org.jspecify.annotations.NullMarked;
