package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.inbox.UndecodableRecord;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.StuckEvent.Whereabouts;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.job.TransientRetries;
import org.alliance.kit.ops.store.Correction;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.repair.RepairRequests;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.messaging.MessageHeaders;

/// Lets stuck events go on: through the same door as the first time, under their own ids, with a
/// correction in place of their content where one person has written it and another confirmed it.
public final class Redrives {
  private final StuckEvents stuck;
  private final OpsStore store;
  private final Inbox inbox;
  private final RepairRequests owners;
  private final Clock clock;
  private final RetryTemplate retries;
  private final StuckEventJob oneByOne;

  public Redrives(
      StuckEvents stuck,
      OpsStore store,
      Inbox inbox,
      RepairRequests owners,
      OpsJobs jobs,
      Clock clock) {
    this(stuck, store, inbox, owners, jobs, clock, TransientRetries.UNTIL_A_NEW_PRIMARY);
  }

  Redrives(
      StuckEvents stuck,
      OpsStore store,
      Inbox inbox,
      RepairRequests owners,
      OpsJobs jobs,
      Clock clock,
      RetryTemplate retries) {
    this.stuck = stuck;
    this.store = store;
    this.inbox = inbox;
    this.owners = owners;
    this.clock = clock;
    this.retries = retries;
    oneByOne = new StuckEventJob("redrive", stuck, jobs, this::letGoOn);
  }

  public long count(Filter filter) {
    return oneByOne.count(filter);
  }

  public OpsJob start(Filter filter, String by, String reason, int perSecond) {
    return oneByOne.start(filter, by, reason, perSecond);
  }

  /// What [#start(Filter, String, String, int)] would come to now. Events are rehearsed: handled as
  /// always, and nothing is written.
  public Forecast foresee(Filter filter) {
    return oneByOne.foresee(
        filter,
        one -> stuck.withBody(one).map(event -> tryAgain(event, true)).orElse(StuckEventJob.GONE));
  }

  private String letGoOn(Whereabouts one) {
    return retries
        .invoke(() -> stuck.withBody(one))
        .map(this::letGoOnWithBody)
        .orElse(StuckEventJob.GONE);
  }

  private String letGoOnWithBody(StuckEvent event) {
    var outcome = retries.invoke(() -> tryAgain(event, false));
    if (event.kind() == Kind.DEAD_LETTER && !outcome.startsWith(StuckEventJob.STILL)) {
      retries.invoke(() -> store.settle(event.id(), outcome, clock.instant()));
    }
    return outcome;
  }

  private String tryAgain(StuckEvent event, boolean isTrial) {
    if (event.kind() == Kind.GAP) {
      if (!isTrial) {
        owners.send(event.repair());
      }
      return "asked-owner";
    }
    var correction = store.correctionOf(event.id()).filter(Correction::isConfirmed);
    var headers = new HashMap<>(event.headers());
    correction.ifPresent(by -> headers.putAll(by.headers()));
    try {
      var stream =
          Optional.ofNullable(headers.get(EnvelopeHeader.SOURCE))
              .flatMap(EventStream::ofSource)
              .orElseThrow(() -> new UndecodableRecord("unknown-source"));
      var body = correction.map(Correction::body).orElse(event.body());
      var received =
          Inbox.decoded(
              stream,
              new MessageHeaders(new HashMap<String, Object>(headers)),
              body.getBytes(StandardCharsets.UTF_8));
      return isTrial
          ? inbox.rehearse(received).map(Redrives::outcome).orElse(Forecast.UNFORESEEN)
          : outcome(inbox.receive(received));
    } catch (UndecodableRecord again) {
      return StuckEventJob.STILL + again.reason();
    } catch (RuntimeException again) {
      if (TransientFaults.isTransient(again)) {
        throw again;
      }
      return StuckEventJob.STILL + again.getClass().getSimpleName();
    }
  }

  private static String outcome(Receipt receipt) {
    return switch (receipt) {
      case PARKED -> StuckEventJob.STILL + "parked";
      case APPLIED, REFUSED, DUPLICATE, HELD -> receipt.name().toLowerCase(Locale.ROOT);
    };
  }
}
