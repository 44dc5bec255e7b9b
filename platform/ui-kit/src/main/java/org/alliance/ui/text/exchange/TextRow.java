package org.alliance.ui.text.exchange;

/// One text of a translators' file.
///
/// @param bundle the folder of the text, such as `intake`
/// @param text the translation; empty if there is none
/// @param state the code of a [org.alliance.ui.text.TextState], as the file has it
record TextRow(String bundle, String key, String english, String text, String state) {
  String id() {
    return bundle + "/" + key;
  }
}
