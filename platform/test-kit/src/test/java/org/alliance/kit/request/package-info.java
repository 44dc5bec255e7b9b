@NullMarked
package org.alliance.kit.request;

import org.jspecify.annotations.NullMarked;
