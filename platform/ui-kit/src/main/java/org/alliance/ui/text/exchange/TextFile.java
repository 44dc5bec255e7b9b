package org.alliance.ui.text.exchange;

import java.util.List;

/// A translators' file as it was read.
///
/// @param language the tag that it claims
/// @param findings faults of its form; if there are any, the rows are not to be trusted
record TextFile(String name, String language, List<TextRow> rows, List<Finding> findings) {
  /// One text of the file.
  ///
  /// @param bundle the folder of the text, such as `intake`
  /// @param text the translation; empty if there is none
  /// @param state the code of a [org.alliance.ui.text.TextState], as the file has it
  record TextRow(String bundle, String key, String english, String text, String state) {
    String id() {
      return bundle + "/" + key;
    }
  }

  static TextFile unreadable(String name, String fault, String remedy) {
    return new TextFile(name, "", List.of(), List.of(Finding.ofFile(name, fault, remedy)));
  }
}
