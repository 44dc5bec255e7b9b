/// The HTTP API: requests, views, problems, and who may call what.
@NullMarked
package org.alliance.intake.adapter.api;

import org.jspecify.annotations.NullMarked;
