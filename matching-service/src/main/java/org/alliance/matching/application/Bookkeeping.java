package org.alliance.matching.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Roster;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Standing;

/// What firms have taken and said in one week and quarter, entered from the traces of referrals.
/// Entering a trace in place of an older one of the same referral gives the same as entering all
/// traces anew.
final class Bookkeeping {
  private final Roster roster;
  private final Standing standing;
  private final InterpreterPool interpreters;
  private final Ranker ranker;
  private final Period period;

  Bookkeeping(Roster roster, MatchingRules rules, Period period) {
    this.roster = roster;
    this.period = period;
    standing = new Standing(roster, rules.weights(), rules.offersPerRoom());
    interpreters = new InterpreterPool(rules.interpretersPerWeek(), rules.weights().interpreter());
    ranker = new Ranker(standing, interpreters);
  }

  /// A place that is kept for a case until its referral has been saved.
  record Kept(CaseFacts facts, FirmId firm, Instant at, boolean interpreter) {
    static Kept of(CaseFacts facts, Score chosen, Instant at) {
      return new Kept(facts, chosen.firm(), at, chosen.fit() == Score.LanguageFit.INTERPRETER);
    }
  }

  Roster roster() {
    return roster;
  }

  Standing standing() {
    return standing;
  }

  Ranker ranker() {
    return ranker;
  }

  Period period() {
    return period;
  }

  void keep(Collection<Kept> places) {
    places.forEach(kept -> hold(kept, 1));
  }

  void release(Collection<Kept> places) {
    places.forEach(kept -> hold(kept, -1));
  }

  void enter(Optional<Trace> before, Optional<Trace> now) {
    before.ifPresent(trace -> hold(trace, now, -1));
    now.ifPresent(trace -> {
      hold(trace, before, 1);
      hear(trace, before);
    });
  }

  /// Takes or frees the places of a trace that the other does not hold in the same way.
  private void hold(Trace trace, Optional<Trace> other, int times) {
    var same = other.map(Trace::held).orElse(List.of());
    trace.held().stream().filter(kept -> !same.contains(kept)).forEach(kept -> hold(kept, times));
  }

  private void hold(Kept kept, int times) {
    roster
        .numberOf(kept.firm())
        .ifPresent(firm -> {
          var facts = kept.facts();
          var area = roster.chargedArea(facts.state(), CaseNeed.bitsOf(facts.services()), firm);
          var inWeek = period.hasInWeek(kept.at());
          if (times > 0) {
            standing.charge(firm, area, period.hasInQuarter(kept.at()), inWeek);
          } else {
            standing.release(firm, area, period.hasInQuarter(kept.at()), inWeek);
          }
        });
    if (kept.interpreter() && period.hasInWeek(kept.at())) {
      interpret(CaseNeed.foreignOf(kept.facts()), times);
    }
  }

  private void interpret(LanguageTag language, int times) {
    if (times > 0) {
      interpreters.take(language);
    } else {
      interpreters.giveBack(language);
    }
  }

  /// Offers and answers count once.
  private void hear(Trace trace, Optional<Trace> before) {
    trace
        .marks()
        .forEach((id, mark) -> {
          var known = before.map(Trace::marks).map(marks -> marks.get(id));
          var firm = roster.numberOf(mark.firm());
          if (firm.isEmpty()) {
            return;
          }
          if (known.isEmpty() && period.hasInWeek(mark.madeAt())) {
            standing.asked(firm.getAsInt());
          }
          if (known.flatMap(Trace.Mark::answer).isEmpty()) {
            mark.answer()
                .ifPresent(answer ->
                    standing.answered(
                        firm.getAsInt(), CaseNeed.mainServiceOf(trace.facts()), answer));
          }
        });
  }
}
