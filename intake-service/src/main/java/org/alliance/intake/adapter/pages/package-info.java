/// The pages of the public edge: first pages, form, receipt, status, safety, paper form.
@NullMarked
package org.alliance.intake.adapter.pages;

import org.jspecify.annotations.NullMarked;
