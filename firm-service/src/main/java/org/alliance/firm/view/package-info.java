/// What the pages of firms show alike: the facts of a case, instructions, and answers to forms.
@NullMarked
package org.alliance.firm.view;

import org.jspecify.annotations.NullMarked;
