/// Files with secrets.
@NullMarked
package org.alliance.identity.file;

import org.jspecify.annotations.NullMarked;
