/// What pages are made of: layouts, navigation, assets, and the page that tells of a failure.
/// Nothing here knows of service-kit, so that edges can use it.
@NullMarked
package org.alliance.ui;

import org.jspecify.annotations.NullMarked;
