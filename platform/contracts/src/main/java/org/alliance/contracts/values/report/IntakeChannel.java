package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// The channel on which a report arrived.
public enum IntakeChannel implements Coded {
  WEB_FORM,
  HOTLINE_DESK,
  PARTNER_API,
  CSV_IMPORT
}
