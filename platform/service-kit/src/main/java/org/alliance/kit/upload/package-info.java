/// Reads files that are sent to a service while they come in, up to a size.
@NullMarked
package org.alliance.kit.upload;

import org.jspecify.annotations.NullMarked;
