/// Passes requests on: the head and readiness checks before, the routes to services, the services'
/// OpenAPI documents as one.
@NullMarked
package org.alliance.gateway.proxy;

import org.jspecify.annotations.NullMarked;
