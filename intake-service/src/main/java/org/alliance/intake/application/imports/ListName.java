package org.alliance.intake.application.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of the list that a file's references belong to. A reference names one report of its
/// organisation and list, so two lists may both count from 1.
///
/// @param name empty for the list of all that an organisation sends without naming one
public record ListName(String name) {
  public static final ListName DEFAULT = new ListName("");

  /// In characters.
  public static final int LONGEST_NAME = 40;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");

  /// The list that a sender names, whatever its case; empty if it is no name.
  ///
  /// @param prefix as in [ImportFormat#listPrefix]; a name has no slash
  public static Optional<ListName> named(String prefix, String name) {
    var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.length() <= LONGEST_NAME && NAME.matcher(plain).matches()
        ? Optional.of(new ListName(prefix + plain))
        : Optional.empty();
  }
}
