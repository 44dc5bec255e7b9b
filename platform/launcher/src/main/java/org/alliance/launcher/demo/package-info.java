/// The demo: registers firms, sends reports, plays the firms' people, and audits what is there in
/// the end.
@NullMarked
package org.alliance.launcher.demo;

import org.jspecify.annotations.NullMarked;
