/// Texts of pages in all languages: ICU messages, codes as words, dates and amounts as a reader
/// writes them.
@NullMarked
package org.alliance.ui.text;

import org.jspecify.annotations.NullMarked;
