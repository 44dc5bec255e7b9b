/// The operators' API and pages of a service, and the beans of ops-kit.
@NullMarked
package org.alliance.kit.ops.web;

import org.jspecify.annotations.NullMarked;
