/// Lists over HTTP: sorted, in pages, with a total. A page is asked for by the key of the line
/// before it (keyset), so that lines that come or go meanwhile hide no other.
@NullMarked
package org.alliance.kit.web.page;

import org.jspecify.annotations.NullMarked;
