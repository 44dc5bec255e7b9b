package org.alliance.firm.domain.engagement;

import org.alliance.contracts.values.code.Coded;

/// Something that a firm does for its client. The codes are stored.
public enum StepKind implements Coded {
  /// By the client's safe-contact plan.
  CALL_CLIENT,
  /// In another way than the safe-contact plan says.
  CONTACT_CLIENT_OTHERWISE,
  ASSESS_CLAIMS,
  PREPARE_PAPERS,
  FILE_CLAIM,
  HEARING,
  CONTACT_POLICE,
  CONTACT_PRESS,
  CONTACT_IMMIGRATION_AUTHORITIES,
  CONTACT_EMPLOYER,
  CONTACT_FAMILY,
  NEGOTIATE_SETTLEMENT,
  /// Tell somebody outside the firm of the case, such as an expert or another organisation.
  TELL_OTHERS
}
