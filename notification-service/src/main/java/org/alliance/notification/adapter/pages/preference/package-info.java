/// Pages on which firms, their people, partners and coordinators choose what they are told.
@NullMarked
package org.alliance.notification.adapter.pages.preference;

import org.jspecify.annotations.NullMarked;
