/// Calls a running system over HTTP as a script does, with the trial's tokens, and imports files.
@NullMarked
package org.alliance.launcher.client;

import org.jspecify.annotations.NullMarked;
