/// Reports, triage and imports over HTTP, and the first public page.
@NullMarked
package org.alliance.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
