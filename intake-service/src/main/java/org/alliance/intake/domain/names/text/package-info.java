/// A written name cut into words, titles and legal forms dropped, and the tables of names.
@NullMarked
package org.alliance.intake.domain.names.text;

import org.jspecify.annotations.NullMarked;
