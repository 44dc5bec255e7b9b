/// Lists of cases for people who look after them: search, and the worklists of coordinators.
@NullMarked
package org.alliance.casetracking.application.lists;

import org.jspecify.annotations.NullMarked;
