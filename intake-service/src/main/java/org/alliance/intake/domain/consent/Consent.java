package org.alliance.intake.domain.consent;

import java.util.Optional;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConsentChange;

/// The answer of a client to whether something may be given to one kind of recipient. Consent is
/// recorded, never presumed.
///
/// @param basis how the answer came, if that was told
public record Consent(Answer answer, Optional<Basis> basis) {
  /// From the loosest to the tightest.
  public enum Answer implements Coded {
    GIVEN,
    NOT_ASKED,
    REFUSED
  }

  /// How an answer came.
  public enum Basis implements Coded {
    FORM,
    SPOKEN,
    WRITTEN,
    /// Nobody was asked: a public record, which only a demonstration may use.
    DEMONSTRATION
  }

  public static final Consent NOT_ASKED = new Consent(Answer.NOT_ASKED, Optional.empty());

  /// As somebody has written it down after the report.
  public static Consent of(ConsentChange change) {
    return new Consent(
        switch (change) {
          case GIVEN -> Answer.GIVEN;
          case WITHDRAWN -> Answer.REFUSED;
        },
        Optional.of(Basis.SPOKEN));
  }

  public boolean isGiven() {
    return answer == Answer.GIVEN;
  }

  public boolean isAnswered() {
    return answer != Answer.NOT_ASKED;
  }
}
