package org.alliance.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.alliance.contracts.values.Urgency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How offers are made.
///
/// @param answerWithin how long a firm has to answer before the next is asked, by the case's
///   urgency
/// @param maxOffers how many firms are asked before a coordinator takes over; at least 1
/// @param scanEvery how often expired offers and waiting cases are looked for
/// @param grace how long after its time an offer is ended, for answers that were given in time and
///   are still on their way
/// @param refreshEvery how often the index of firms is read anew, for what other instances have
///   done
@Validated
@ConfigurationProperties("matching")
record MatchingProperties(
    @DefaultValue @NotNull AnswerWithin answerWithin,
    @DefaultValue("8") @Positive int maxOffers,
    @DefaultValue("1s") Duration scanEvery,
    @DefaultValue("30s") Duration grace,
    @DefaultValue("5m") Duration refreshEvery) {
  record AnswerWithin(
      @DefaultValue("8h") Duration urgent,
      @DefaultValue("24h") Duration soon,
      @DefaultValue("48h") Duration routine) {
    Duration of(Urgency urgency) {
      return switch (urgency) {
        case URGENT -> urgent;
        case SOON -> soon;
        case ROUTINE -> routine;
      };
    }
  }
}
