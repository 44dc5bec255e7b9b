/// How languages are read that people, phones, browsers and spreadsheets name. Nothing here knows
/// of HTTP or of a store, so use cases may depend on it.
@NullMarked
package org.alliance.kit.language;

import org.jspecify.annotations.NullMarked;
