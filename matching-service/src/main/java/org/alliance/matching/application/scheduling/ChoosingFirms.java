package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.FirmIndex.Choice;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand;
import org.alliance.matching.domain.referral.ReferralCommand.AskChosen;
import org.alliance.matching.domain.referral.ReferralCommand.Next;

/// Finds the firm that a case is offered to next: the one that a coordinator has chosen, one that
/// has said that it would take the case, or the best by the index. Decides and saves nothing.
record ChoosingFirms(FirmIndex firms, OfferPolicy policy, Clock clock) {
  /// The firm that a coordinator wants asked for a case that nobody is asked for now.
  Optional<ReferralCommand> byHand(Referral state) {
    if (!(state instanceof Referral.Open || state instanceof Referral.WithCoordinator)) {
      return Optional.empty();
    }
    var history = Referral.historyOf(state);
    var now = clock.instant();
    return history
        .openChoice()
        .flatMap(choice -> firms.pick(history, now, choice.firm()))
        .map(picked ->
            new AskChosen(
                picked.ranking(),
                picked.judged().score(),
                picked.judged().broken(),
                now,
                now.plus(
                    policy.answerWithin(
                        history.facts().urgency(), List.of(picked.judged().score().firm())))));
  }

  /// The next firm by the rules, or that there is none now.
  ///
  /// @param notAgain a firm that is asked no more
  Next next(Referral state, Optional<FirmId> notAgain) {
    var now = clock.instant();
    if (state instanceof Referral.Absent) {
      return Next.later(now);
    }
    var history = Referral.historyOf(state);
    var asked = new HashSet<>(history.asked());
    Referral.outOf(state).forEach(offer -> asked.add(offer.firm()));
    notAgain.ifPresent(asked::add);
    var choice =
        interested(history, asked, now)
            .orElseGet(() -> firms.choose(history, asked, now, rule(history, now)));
    return next(history, choice, 1, now);
  }

  /// A firm that has said that it would take a case that a coordinator has.
  Optional<Next> interested(CaseHistory history) {
    var now = clock.instant();
    return interested(history, history.asked(), now).map(choice -> next(history, choice, 1, now));
  }

  /// The firm that a batch has found, unless another one has said that it would take the case.
  ///
  /// @param batchOf how many cases were decided together
  /// @return empty if neither may be asked any more
  Optional<Next> ofBatch(CaseHistory history, FirmId firm, int batchOf) {
    var now = clock.instant();
    var choice =
        interested(history, history.asked(), now)
            .orElseGet(() -> firms.choose(history, history.asked(), now, firm));
    return choice.chosen().isEmpty()
        ? Optional.empty()
        : Optional.of(next(history, choice, batchOf, now));
  }

  /// The first firm that has said that it would take the case, and that the rules allow.
  private Optional<Choice> interested(CaseHistory history, Set<FirmId> asked, Instant now) {
    return history.interested().stream()
        .map(firm -> firms.choose(history, asked, now, firm))
        .filter(choice -> !choice.chosen().isEmpty())
        .findFirst();
  }

  private Function<List<Score>, List<Score>> rule(CaseHistory history, Instant now) {
    var waited = Duration.between(history.searching(), now);
    return best ->
        history.isReopened()
            ? best.stream().limit(1).toList()
            : policy.rule().choose(best, history.facts().urgency(), waited);
  }

  private Next next(CaseHistory history, Choice choice, int batchOf, Instant now) {
    var urgency = history.facts().urgency();
    return new Next(
        choice.ranking(),
        choice.chosen(),
        batchOf,
        Duration.between(history.searching(), now).compareTo(policy.waitForRoom().apply(urgency))
            < 0,
        now,
        now.plus(policy.answerWithin(urgency, choice.chosen().stream().map(Score::firm).toList())),
        policy.maxOffers());
  }
}
