package org.alliance.ui.text.exchange;

/// A fault of a translators' file. A file with a finding is not imported.
///
/// @param file the file's name
/// @param key bundle and key of the text, such as `ui/layout.firm`; empty if it is about the file
/// @param fault a sentence that says what is wrong
/// @param remedy a sentence that says what to do
public record Finding(String file, String key, String fault, String remedy) {
  static Finding ofFile(String file, String fault, String remedy) {
    return new Finding(file, "", fault, remedy);
  }

  @Override
  public String toString() {
    return file + ": " + (key.isEmpty() ? "" : key + ": ") + fault + " " + remedy;
  }
}
