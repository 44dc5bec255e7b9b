/// What people of a firm do: answer offers, staff teams, connect clients with services.
@NullMarked
package org.alliance.firm.application;

import org.jspecify.annotations.NullMarked;
