/// What a firm knows of a client: the facts of the case, the client's instructions, and the news
/// since.
@NullMarked
package org.alliance.firm.domain.client;

import org.jspecify.annotations.NullMarked;
