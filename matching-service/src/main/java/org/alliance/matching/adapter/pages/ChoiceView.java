package org.alliance.matching.adapter.pages;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.Choice;

/// What a coordinator chose.
///
/// @param note blank if the reader may not read it, or it was erased
record ChoiceView(
    FirmId firm,
    HandPickReason reason,
    String note,
    String by,
    Instant at,
    List<EligibilityRule> broken,
    boolean isOpen) {
  static ChoiceView of(Choice choice, String note) {
    return new ChoiceView(
        choice.firm(),
        choice.reason(),
        note,
        choice.by(),
        choice.at(),
        choice.accepted().stream().sorted().toList(),
        choice.isOpen());
  }
}
