/// The events that services publish for each other: records of ids, codes, areas, language tags and
/// dates. Never a name, a contact, an exact address or free text.
@NullMarked
package org.alliance.contracts.events;

import org.jspecify.annotations.NullMarked;
