/// The events that services publish for each other. They hold ids, codes, areas, language tags and
/// dates, and never a name, a contact, an exact address or free text.
@NullMarked
package org.alliance.contracts.events;

import org.jspecify.annotations.NullMarked;
