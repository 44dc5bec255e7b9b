package org.alliance.firm.domain.deadline;

import org.alliance.contracts.values.code.Coded;

/// What a time limit is for.
public enum DeadlineKind implements Coded {
  /// To sue the person who did it.
  LIMITATION,
  /// To tell a public body that a claim against it will follow.
  NOTICE_OF_CLAIM,
  /// To apply for a state's compensation of crime victims.
  COMPENSATION_FILING,
  /// To file for a U visa once a public authority has signed the certificate.
  U_VISA_CERTIFICATE
}
