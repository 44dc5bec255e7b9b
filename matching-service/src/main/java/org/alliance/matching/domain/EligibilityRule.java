package org.alliance.matching.domain;

import org.alliance.contracts.values.Coded;

/// What a firm has to be to be asked, in the order in which it is looked at.
public enum EligibilityRule implements Coded {
  TAKES_OFFERS("take no offers now"),
  ADMITTED_IN_STATE("have no lawyer admitted in the state"),
  SAME_LAWYER_SPEAKS(
      "have no such lawyer who speaks a language of the client, and no interpreter is free"),
  PRACTISES_AREA("practise none of the services wanted"),
  HAS_CAPACITY("have no room left this week or quarter"),
  BELOW_OFFER_CAP("have been asked often enough this week"),
  NOT_ASKED_BEFORE("were asked for this case before, or may not be");

  private final String words;

  EligibilityRule(String words) {
    this.words = words;
  }

  /// What is said of the firms that it takes out.
  public String words() {
    return words;
  }
}
