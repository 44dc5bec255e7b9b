package org.alliance.intake.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The list that references belong to. A reference names one report of its organisation and list,
/// so two lists may both count from 1.
///
/// @param name empty for the list of all that an organisation sends without naming one
public record ReferenceList(String name) {
  public static final ReferenceList DEFAULT = new ReferenceList("");

  /// In characters.
  public static final int LONGEST_NAME = 40;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");

  /// No cell of a file has it, so no reference can look like one of another list.
  private static final char BETWEEN = '\u001F';

  /// The list that a sender names, whatever its case; empty if it is no name.
  ///
  /// @param prefix as in [ImportFormat#listPrefix]; a name has no slash
  public static Optional<ReferenceList> named(String prefix, String name) {
    var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.length() <= LONGEST_NAME && NAME.matcher(plain).matches()
        ? Optional.of(new ReferenceList(prefix + plain))
        : Optional.empty();
  }

  /// The reference as it is unique within the organisation. References of the default list stay as
  /// they are.
  public String qualify(String reference) {
    return name.isEmpty() || reference.isBlank() ? reference : name + BETWEEN + reference;
  }
}
