/// One case as firms see it: the offers made of it, the engagement of the firm that has it, and the
/// client's instructions. States, commands, events, and the decider between them.
@NullMarked
package org.alliance.firm.domain.matter;

import org.jspecify.annotations.NullMarked;
