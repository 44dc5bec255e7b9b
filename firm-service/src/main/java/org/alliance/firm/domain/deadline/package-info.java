/// Time limits of the law: rules, who has verified them, and the days that follow from them.
@NullMarked
package org.alliance.firm.domain.deadline;

import org.jspecify.annotations.NullMarked;
