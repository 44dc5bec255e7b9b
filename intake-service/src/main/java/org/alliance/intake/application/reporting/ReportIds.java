package org.alliance.intake.application.reporting;

import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.question.Answers;

/// What is a report called? Nobody without intake's key can tell from an id or a fingerprint what
/// it was made of.
public interface ReportIds {
  CaseId next();

  /// The same for all answers that say the same.
  String fingerprintOf(Answers answers);

  /// The same for all answers that say the same, and not to be compared with [#fingerprintOf].
  String claimOf(Answers answers);

  /// Always the same id for the same reference of the same list, whichever channel it came by.
  CaseId ofReference(ReferenceList list, String reference);

  /// Always the same id for the same key of the same organisation.
  CaseId ofKey(ReferenceList list, String key);

  /// Always the same id for the same key and the same content: the keys of strangers name nothing
  /// by themselves.
  CaseId ofStrangersKey(String key, String content);

  /// What the same report was called before references were the same in all channels; the id that
  /// is most likely taken first.
  List<CaseId> earlier(Origin origin, String reference);
}
