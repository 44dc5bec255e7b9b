/// Requests that are generated from a service's own OpenAPI document, to find those that it answers
/// wrongly.
@NullMarked
package org.alliance.testkit.requests;

import org.jspecify.annotations.NullMarked;
