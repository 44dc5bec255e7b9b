/// Requests that are generated from a service's OpenAPI document, to find wrong answers.
@NullMarked
package org.alliance.testkit.requests;

import org.jspecify.annotations.NullMarked;
