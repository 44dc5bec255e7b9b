package org.alliance.benchmarks.matching.market;

/// What no policy may do.
public enum HardRule {
  PAUSED("a paused firm was asked"),
  ADMISSION("no lawyer there is admitted in the state"),
  SERVICE("no lawyer admitted there practises what is wanted"),
  LANGUAGE("no admitted lawyer shares a language, and the week's interpreters are gone"),
  WEEK("the firm had its cases of the week"),
  PERIOD("the firm had its cases of the quota period"),
  AREA("the firm had its cases of the area"),
  OFFER_CAP("the firm had its offers of the week"),
  ASKED_TWICE("the firm had been asked for this case before"),
  PATIENCE("the case had waited too long"),
  DOUBLE("two firms took the same case");

  private final String words;

  HardRule(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
