/// Tokens: their claims and subjects, the secrets behind them, and their end when a person leaves.
@NullMarked
package org.alliance.identity.token;

import org.jspecify.annotations.NullMarked;
