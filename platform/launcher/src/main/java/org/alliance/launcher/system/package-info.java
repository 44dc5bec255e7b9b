/// The whole system in one JVM: its parts, their settings and ports, its log, and where it answers.
/// The chaos runs start the same parts, with the same settings, as processes.
@NullMarked
package org.alliance.launcher.system;

import org.jspecify.annotations.NullMarked;
