/// Matching's stores, its consumers, its clock and its HTTP.
@NullMarked
package org.alliance.matching.adapter;

import org.jspecify.annotations.NullMarked;
