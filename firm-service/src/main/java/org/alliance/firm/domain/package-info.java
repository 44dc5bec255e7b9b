/// The reasons why the domain refuses a command.
@NullMarked
package org.alliance.firm.domain;

import org.jspecify.annotations.NullMarked;
