package org.alliance.contracts.values.handover;

import org.alliance.contracts.values.code.Coded;

/// What a person of the Alliance did for a client whose report no organisation took.
public enum HandOverSettlement implements Coded {
  /// The client was told which organisations there are.
  CLIENT_TOLD,
  /// A letter in the client's language was given or sent.
  LETTER_GIVEN,
  /// The client was not reached in the way that the safe-contact plan allows.
  NOT_REACHED
}
