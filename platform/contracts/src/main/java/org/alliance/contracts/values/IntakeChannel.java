package org.alliance.contracts.values;

/// The way a report came in.
public enum IntakeChannel implements Coded {
  WEB_FORM,
  HOTLINE_DESK,
  PARTNER_API,
  CSV_IMPORT
}
