/// The questions as documents: a list, a JSON schema and a CSV template, all out of the same list.
@NullMarked
package org.alliance.intake.adapter.api.questions;

import org.jspecify.annotations.NullMarked;
