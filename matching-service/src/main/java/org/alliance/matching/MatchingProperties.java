package org.alliance.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.report.Urgency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of offers and batches.
///
/// @param answerWithin how long a firm has to answer before the next is asked, by the case's
///   urgency
/// @param maxOffers how many firms are asked before a coordinator takes over; at least 1
/// @param scanEvery how often the scheduler polls for changes, and other instances for its lease;
///   at most 2 s, so that another instance takes over within 20 s
/// @param grace how long after its time an offer is ended: an answer that was given in time may
///   still be on its way
/// @param batchEvery how long at most between two looks at all waiting cases together
/// @param batchAfterFreed how long at least between two looks because places have become free
/// @param batchWhenWaiting how many more waiting cases than last time are reason enough for one
/// @param offerAfter how long a case that is not urgent may wait for a batch to find it a better
///   firm
/// @param urgentAtOnce how many firms are asked at the same time for an urgent case
/// @param offersPerRoom how many offers a firm gets in a week for each case that it could take
/// @param interpretersPerWeek how many sessions there are of each language
/// @param longerFor the time to answer of firms that have longer than others, by the firm's id
/// @param prices whether room that later cases will need has its price; off if the regret in the
///   runs is higher with it
/// @param textKey 32 bytes in Base64 that seal what coordinators write; blank to keep a key in the
///   folder
/// @param textFolder where the service keeps a key of its own
@Validated
@ConfigurationProperties("matching")
record MatchingProperties(
    @DefaultValue @NotNull AnswerWithin answerWithin,
    @DefaultValue("8") @Positive int maxOffers,
    @DefaultValue("1s") Duration scanEvery,
    @DefaultValue("30s") Duration grace,
    @DefaultValue("6h") Duration batchEvery,
    @DefaultValue("5m") Duration batchAfterFreed,
    @DefaultValue("20") @Positive int batchWhenWaiting,
    @DefaultValue("24h") Duration offerAfter,
    @DefaultValue("2") @Positive int urgentAtOnce,
    @DefaultValue("6") @Positive int offersPerRoom,
    @DefaultValue("60") @Positive int interpretersPerWeek,
    @DefaultValue("true") boolean prices,
    @DefaultValue @NotNull WaitForRoom waitForRoom,
    @DefaultValue Map<String, Duration> longerFor,
    @DefaultValue("") String textKey,
    Path textFolder) {
  Map<FirmId, Duration> longer() {
    return longerFor.entrySet().stream()
        .collect(Collectors.toMap(entry -> new FirmId(entry.getKey()), Map.Entry::getValue));
  }

  /// The time that a case waits while no firm that could take it has room; then a coordinator has
  /// it.
  record WaitForRoom(
      @DefaultValue("0s") Duration urgent,
      @DefaultValue("48h") Duration soon,
      @DefaultValue("7d") Duration routine) {
    Duration of(Urgency urgency) {
      return switch (urgency) {
        case URGENT -> urgent;
        case SOON -> soon;
        case ROUTINE -> routine;
      };
    }
  }

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
