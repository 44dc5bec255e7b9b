/// Drafts, visits and codes of the public pages in MongoDB. Texts are encrypted; codes and cookies
/// are kept as keyed fingerprints.
@NullMarked
package org.alliance.intake.adapter.mongo.form;

import org.jspecify.annotations.NullMarked;
