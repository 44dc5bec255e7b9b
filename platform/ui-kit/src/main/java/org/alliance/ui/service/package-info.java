/// What a service with pages imports: views, assets, and problems that a browser gets as a page.
@NullMarked
package org.alliance.ui.service;

import org.jspecify.annotations.NullMarked;
