package org.alliance.notification.application.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.domain.Attempt;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.plan.SafeContactPlan.Verdict;

/// Sends a message to a client if the safe-contact plan lets it leave by this channel now. Whatever
/// is not known lets nothing leave.
public final class SendingToClients {
  private final ContactClaims claims;
  private final ClientPost post;
  private final Clock clock;

  public SendingToClients(ContactClaims claims, ClientPost post, Clock clock) {
    this.claims = claims;
    this.post = post;
    this.clock = clock;
  }

  /// The channels in the order in which they are tried.
  public static final List<NotificationChannel> CHANNELS =
      List.of(NotificationChannel.EMAIL, NotificationChannel.SMS, NotificationChannel.VOICE);

  /// What holds back all notices of a case.
  @FunctionalInterface
  public interface Brake {
    /// Empty if notices may leave.
    Optional<ContactRule> on(CaseId id);
  }

  /// @param wait until the next attempt, if this one misses
  /// @return what became of it, as the command that says so
  public Command send(String id, Notice notice, Brake brake, Duration wait, int giveUpAfter) {
    return switch (claims.claim(caseOf(notice), notice.channel())) {
      case ContactClaims.Answer.Refused(var rule) -> new Command.Block(rule, clock.instant());
      // The vault that is away is no fault of the message: it waits as long as it takes.
      case ContactClaims.Answer.Unreachable(var code) -> {
        var now = clock.instant();
        yield new Command.Miss(new Attempt(now, "vault", code), now.plus(wait), Integer.MAX_VALUE);
      }
      case ContactClaims.Answer.Released released -> {
        var now = clock.instant();
        yield switch (released.plan().verdict(notice.channel(), now)) {
          case Verdict.Never(var rule) -> new Command.Block(rule, now);
          case Verdict.Later(var until) -> new Command.Hold(until, now);
          case Verdict.Go() ->
              brake
                  .on(caseOf(notice))
                  .<Command>map(rule -> new Command.Block(rule, now))
                  .orElseGet(() -> posted(id, notice, released, wait, giveUpAfter));
        };
      }
    };
  }

  private static CaseId caseOf(Notice notice) {
    return notice.caseId().orElseThrow();
  }

  private Command posted(
      String id,
      Notice notice,
      ContactClaims.Answer.Released released,
      Duration wait,
      int giveUpAfter) {
    var plan = released.plan();
    var answer =
        post.send(
            id,
            notice.channel(),
            released.address(),
            new ClientMessage(released.language(), plan.maySayWhere(), plan.mayLeaveVoicemail()));
    return command(answer, clock.instant(), wait, giveUpAfter);
  }

  /// What a provider's answer makes of a delivery.
  public static Command command(
      ProviderAnswer answer, Instant now, Duration wait, int giveUpAfter) {
    return switch (answer.result()) {
      case TAKEN -> new Command.Confirm(answer.at(now));
      case NOT_NOW -> new Command.Miss(answer.at(now), now.plus(wait), giveUpAfter);
      case NEVER -> new Command.Fail(answer.at(now));
    };
  }

  /// The channel that is tried after this one; empty after the last.
  public static Optional<NotificationChannel> after(NotificationChannel channel) {
    return CHANNELS.stream().skip(CHANNELS.indexOf(channel) + 1L).findFirst();
  }

  /// Whether a rule lets nothing leave by one channel, rather than by any.
  public static boolean isAboutChannel(ContactRule rule) {
    return switch (rule) {
      case CHANNEL_NOT_ALLOWED, NO_ADDRESS -> true;
      case CASE_STOPPED,
          WITHDRAWN,
          CONTACT_FORBIDDEN,
          CONTACT_NOT_ALLOWED,
          PLAN_UNKNOWN,
          HOURS_NOT_TOLD,
          PLACE_NOT_TOLD ->
          false;
    };
  }
}
