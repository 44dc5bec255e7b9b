package org.alliance.matching.application.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.FirmTable;
import org.alliance.matching.domain.ranking.InterpreterPool;
import org.alliance.matching.domain.ranking.Ranker;
import org.alliance.matching.domain.ranking.Score;

/// The cases that firms have taken and the answers they gave in one week and quarter, entered from
/// the usages of referrals. Entering a usage in place of an older one of the same referral gives
/// the same as entering all usages anew.
final class CapacityLedger {
  private final FirmTable table;
  private final FirmLedger ledger;
  private final InterpreterPool interpreters;
  private final Ranker ranker;
  private final Period period;

  CapacityLedger(FirmTable table, MatchingRules rules, Period period) {
    this.table = table;
    this.period = period;
    ledger = new FirmLedger(table, rules.weights(), rules.offersPerRoom());
    interpreters = new InterpreterPool(rules.interpretersPerWeek(), rules.weights().interpreter());
    ranker = new Ranker(ledger, interpreters);
  }

  /// A place that is kept for a case until its referral has been saved.
  record Kept(CaseFacts facts, FirmId firm, Instant at, boolean interpreter) {
    static Kept of(CaseFacts facts, Score chosen, Instant at) {
      return new Kept(facts, chosen.firm(), at, chosen.fit() == Score.LanguageFit.INTERPRETER);
    }
  }

  /// A ranker and its ledger as they are now, for work that goes on while this ledger changes.
  Ranker snapshot() {
    return new Ranker(ledger.snapshot(), interpreters.snapshot());
  }

  /// One firm for a case, with the rules that speak against it; empty if no such firm is known.
  Optional<Judged> judge(CaseNeed need, long waitedHours, Set<FirmId> asked, FirmId firm) {
    return table.numberOf(firm).stream()
        .mapToObj(number ->
            new Judged(ranker.score(need, waitedHours, number), ranker.broken(need, asked, number)))
        .findFirst();
  }

  FirmTable table() {
    return table;
  }

  FirmLedger ledger() {
    return ledger;
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

  void enter(Optional<ReferralUsage> before, Optional<ReferralUsage> now) {
    before.ifPresent(usage -> hold(usage, now, -1));
    now.ifPresent(usage -> {
      hold(usage, before, 1);
      hear(usage, before);
    });
  }

  /// Takes or frees the places of a usage that the other does not hold in the same way.
  private void hold(ReferralUsage usage, Optional<ReferralUsage> other, int times) {
    var same = other.map(ReferralUsage::held).orElse(List.of());
    usage.held().stream().filter(kept -> !same.contains(kept)).forEach(kept -> hold(kept, times));
  }

  /// The places that a referral holds and that still count, by firm. Each has the offer's own id:
  /// no decision that is not saved yet has taken it.
  Map<FirmId, List<Place>> places(ReferralUsage usage) {
    var places = new HashMap<FirmId, List<Place>>();
    usage
        .offers()
        .forEach((id, use) -> {
          if (use.holds()
              && (period.hasInQuarter(use.madeAt()) || period.hasInWeek(use.madeAt()))) {
            places
                .computeIfAbsent(use.firm(), _ -> new ArrayList<>())
                .add(
                    new Place(
                        id.value(), id, use.madeAt(), chargedArea(use.firm(), usage.facts()), 0));
          }
        });
    return places;
  }

  /// Whose quota a case is charged to at a firm; empty if the case named no service, or the firm is
  /// not known any more.
  @SuppressWarnings("EnumOrdinal") // numbers of a table in memory, never stored
  Optional<ServiceCategory> chargedArea(FirmId firm, CaseFacts facts) {
    var services = ServiceCategory.values();
    return table.numberOf(firm).stream()
        .map(number -> table.chargedArea(facts.state(), CaseNeed.bitsOf(facts.services()), number))
        .filter(area -> area < services.length)
        .mapToObj(area -> services[area])
        .findFirst();
  }

  private void hold(Kept kept, int times) {
    table
        .numberOf(kept.firm())
        .ifPresent(firm -> {
          var facts = kept.facts();
          var area = table.chargedArea(facts.state(), CaseNeed.bitsOf(facts.services()), firm);
          var inWeek = period.hasInWeek(kept.at());
          if (times > 0) {
            ledger.charge(firm, area, period.hasInQuarter(kept.at()), inWeek);
          } else {
            ledger.release(firm, area, period.hasInQuarter(kept.at()), inWeek);
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
  private void hear(ReferralUsage usage, Optional<ReferralUsage> before) {
    usage
        .offers()
        .forEach((id, use) -> {
          var known = before.map(ReferralUsage::offers).map(offers -> offers.get(id));
          var firm = table.numberOf(use.firm());
          if (firm.isEmpty()) {
            return;
          }
          if (known.isEmpty() && period.hasInWeek(use.madeAt())) {
            ledger.asked(firm.getAsInt());
          }
          if (known.flatMap(ReferralUsage.OfferUse::answer).isEmpty()) {
            use.answer()
                .ifPresent(answer -> ledger.answered(firm.getAsInt(), usage.mainService(), answer));
          }
        });
  }
}
