/// Firms, the offers that they answer, and their engagements with clients. Starts the service and
/// wires it.
@NullMarked
package org.alliance.firm;

import org.jspecify.annotations.NullMarked;
