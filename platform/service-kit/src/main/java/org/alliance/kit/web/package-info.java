/// HTTP manners that every service shares: problems, correlation, what the operations people may
/// list.
@NullMarked
package org.alliance.kit.web;

import org.jspecify.annotations.NullMarked;
