/// Pages, assets and security headers of an edge itself. Both edges serve the assets of all pages,
/// so a service that is down leaves no other page without its style sheet.
@NullMarked
package org.alliance.gateway.page;

import org.jspecify.annotations.NullMarked;
