package org.alliance.firm.application;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;

/// Encrypts what people write freely. Such a text is stored sealed and leaves the service in no
/// event.
public interface SealedTexts {
  /// The longest text that anybody may write, in characters.
  int LONGEST = 2_000;

  /// @param caseId of the case that the text is about; the text can be opened for no other
  String seal(String plain, CaseId caseId);

  /// @throws IllegalStateException if the text was sealed with another key or for another case, or
  ///   was changed
  String open(String sealed, CaseId caseId);

  /// @param firm that the text is about; the text can be opened for no other
  String seal(String plain, FirmId firm);

  /// @throws IllegalStateException as [#open(String, CaseId)]
  String open(String sealed, FirmId firm);
}
