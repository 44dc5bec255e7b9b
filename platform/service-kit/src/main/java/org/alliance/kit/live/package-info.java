/// Live figures for pages: one stream of server-sent events per reader, which never delays another.
@NullMarked
package org.alliance.kit.live;

import org.jspecify.annotations.NullMarked;
