package org.alliance.matching.domain.ranking;

import org.alliance.contracts.values.code.Coded;

/// The rules that a firm has to meet to be asked, in the order in which they are applied.
public enum EligibilityRule implements Coded {
  TAKES_OFFERS("takes no offers now", "take no offers now"),
  ADMITTED_IN_STATE("has no lawyer admitted in the state", "have no lawyer admitted in the state"),
  SAME_LAWYER_SPEAKS(
      "has no such lawyer who speaks a language of the client, and no interpreter is free",
      "have no such lawyer who speaks a language of the client, and no interpreter is free"),
  PRACTISES_AREA("practises none of the services wanted", "practise none of the services wanted"),
  HAS_CAPACITY("has no room left this week or quarter", "have no room left this week or quarter"),
  BELOW_OFFER_CAP(
      "has been asked often enough this week", "have been asked often enough this week"),
  NOT_ASKED_BEFORE(
      "was asked for this case before, or may not be",
      "were asked for this case before, or may not be"),
  NOT_EXCLUDED_BY_FIRM(
      "takes no such cases, as it has said", "take no such cases, as they have said");

  private final String ofOne;
  private final String ofMany;

  EligibilityRule(String ofOne, String ofMany) {
    this.ofOne = ofOne;
    this.ofMany = ofMany;
  }

  /// Says why the rule takes firms out.
  public String words(int firms) {
    return firms == 1 ? ofOne : ofMany;
  }
}
