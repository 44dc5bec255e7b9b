package org.alliance.intake.domain.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.code.Coded;

/// The answer of a client to whether something may be given to one kind of recipient. Consent is
/// recorded, never presumed.
///
/// @param basis how the answer came, if that was told
/// @param recorded the receipt; empty in answers from before receipts were kept
public record Consent(Answer answer, Optional<Basis> basis, Optional<Recorded> recorded) {
  public Consent(Answer answer, Optional<Basis> basis) {
    this(answer, basis, Optional.empty());
  }

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

  /// What is left of a consent whose time is over.
  public static Consent expired(Instant at) {
    return new Consent(
        Answer.NOT_ASKED,
        Optional.empty(),
        Optional.of(new Recorded(at, Optional.empty(), Optional.empty(), Optional.empty())));
  }

  public Consent recorded(Instant at, Optional<LanguageTag> language) {
    return new Consent(answer, basis, Optional.of(Recorded.of(at, language, isGiven())));
  }

  /// Whether it holds now: its time may be over before the clock has noted that.
  public boolean isGivenAt(Instant now) {
    return isGiven() && until().filter(end -> !now.isBefore(end)).isEmpty();
  }

  /// When it ends; empty if it never does.
  public Optional<Instant> until() {
    return recorded.flatMap(Recorded::until);
  }

  /// Whether it holds longer than an earlier one by a day or more, so that it takes its place.
  public boolean renews(Consent earlier) {
    return isGiven()
        && earlier.isGiven()
        && until()
            .filter(end ->
                earlier
                    .until()
                    .filter(old -> end.isAfter(old.plus(Duration.ofDays(1))))
                    .isPresent())
            .isPresent();
  }

  public boolean isGiven() {
    return answer == Answer.GIVEN;
  }

  public boolean isAnswered() {
    return answer != Answer.NOT_ASKED;
  }
}
