package org.alliance.notification.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;

/// One event on its way to one endpoint. It is thin: the receiver asks for the rest with its own
/// rights.
///
/// @param id stays the same over all attempts and replays
/// @param at when it happened
/// @param next when it is due
/// @param answer the receiver's status, or what went wrong; empty if it was not tried yet
public record WebhookMessage(
    String id,
    String endpoint,
    Type type,
    CaseId caseId,
    Instant at,
    State state,
    int attempts,
    Instant next,
    String answer) {
  /// The waits of the Standard Webhooks specification before the second attempt and those after it.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST = Duration.ofHours(24);

  public enum Type implements Coded {
    OFFER_MADE,
    OFFER_CLOSED,
    CASE_ASSIGNED,
    /// A partner organisation is asked to take a report on.
    HANDOVER_OFFERED,
    /// What has become of a report, for the partner organisation that sent it.
    REPORT_ACCEPTED,
    REPORT_DECLINED,
    REPORT_HANDEDOVER,
    REPORT_CLOSED,
    /// Made on the page of the endpoint.
    TEST;

    /// As the specification writes types: full stops between words.
    public String wireName() {
      return code().replace('-', '.');
    }
  }

  public enum State implements Coded {
    DUE,
    DELIVERED,
    FAILED
  }

  public static WebhookMessage of(
      String event, WebhookEndpoint endpoint, Type type, CaseId caseId, Instant now) {
    return new WebhookMessage(
        "msg-" + event + "-" + endpoint.id(),
        endpoint.id(),
        type,
        caseId,
        now,
        State.DUE,
        0,
        now,
        "");
  }

  public WebhookMessage delivered(String status, Instant now) {
    return with(State.DELIVERED, attempts + 1, now, status);
  }

  /// @param retryAfter how long the receiver wants to be left alone, if it said so
  /// @param jitter between 0 and 1
  public WebhookMessage missed(
      String status, Optional<Duration> retryAfter, double jitter, Instant now) {
    if (attempts >= WAITS.size()) {
      return with(State.FAILED, attempts + 1, now, status);
    }
    var planned = WAITS.get(attempts);
    var spread = planned.plusMillis((long) (planned.toMillis() * 0.1 * jitter));
    var wait =
        retryAfter
            .filter(asked -> asked.compareTo(spread) > 0)
            .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
            .orElse(spread);
    return with(State.DUE, attempts + 1, now.plus(wait), status);
  }

  /// Nothing is sent to its endpoint any more.
  public WebhookMessage givenUp(String status, Instant now) {
    return with(State.FAILED, attempts + 1, now, status);
  }

  /// Sent once more under the same id.
  public WebhookMessage replayed(Instant now) {
    return with(State.DUE, 0, now, answer);
  }

  private WebhookMessage with(State to, int tried, Instant due, String status) {
    return new WebhookMessage(id, endpoint, type, caseId, at, to, tried, due, status);
  }
}
