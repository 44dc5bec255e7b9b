package org.alliance.matching.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32C;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;

/// Ranks firms for a case: first those that may not be asked are taken out, rule by rule; the rest
/// are ordered by language, then distance, then load, and ties by a checksum of case and firm, so
/// that nobody is always first and the same facts always give the same order.
public final class Ranker {
  private static final int SAME_LANGUAGE = 100;
  private static final int CLOSE_LANGUAGE = 80;
  private static final int ENGLISH_BETWEEN_THEM = 60;
  private static final int NO_LANGUAGE = 0;

  private final Areas areas;

  public Ranker(Areas areas) {
    this.areas = areas;
  }

  /// @param taken how many cases of this quarter a firm has or is being asked for
  /// @param asked the firms that were asked for this case before
  public Ranking rank(
      CaseId caseId,
      CaseFacts facts,
      Collection<FirmFacts> firms,
      ToIntFunction<FirmId> taken,
      Set<FirmId> asked) {
    var removed = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
    var candidates = new ArrayList<Candidate>();
    var from = areas.middleOf(facts.area()).or(() -> areas.middleOf(facts.state()));
    for (var firm : firms) {
      var load = taken.applyAsInt(firm.firm());
      var rule = firstUnmet(firm, facts, load, asked);
      if (rule.isPresent()) {
        removed.merge(rule.get(), 1, Integer::sum);
      } else {
        candidates.add(
            new Candidate(
                firm.firm(),
                languageFit(firm, facts),
                distance(from, firm),
                load * 100 / firm.quotaPerQuarter()));
      }
    }
    candidates.sort(bestFirst(caseId));
    return new Ranking(firms.size(), removed, candidates);
  }

  private static Optional<EligibilityRule> firstUnmet(
      FirmFacts firm, CaseFacts facts, int load, Set<FirmId> asked) {
    for (var rule : EligibilityRule.values()) {
      var met =
          switch (rule) {
            case TAKES_OFFERS -> !firm.paused();
            case ADMITTED_IN_STATE -> admitted(firm, facts).stream().findAny().isPresent();
            case SAME_LAWYER_SPEAKS -> languageFit(firm, facts) > NO_LANGUAGE;
            case PRACTISES_AREA ->
                facts.services().isEmpty()
                    || admitted(firm, facts).stream()
                        .anyMatch(
                            lawyer -> lawyer.areas().stream().anyMatch(facts.services()::contains));
            case HAS_CAPACITY -> load < firm.quotaPerQuarter();
            case NOT_ASKED_BEFORE -> !asked.contains(firm.firm());
          };
      if (!met) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static List<Lawyer> admitted(FirmFacts firm, CaseFacts facts) {
    return firm.lawyers().stream()
        .filter(lawyer -> lawyer.admissions().contains(facts.state()))
        .toList();
  }

  /// The best that one lawyer who is admitted in the state can offer; two lawyers who have one half
  /// each do not count.
  private static int languageFit(FirmFacts firm, CaseFacts facts) {
    return admitted(firm, facts).stream()
        .mapToInt(lawyer -> languageFit(lawyer, facts.speaks()))
        .max()
        .orElse(NO_LANGUAGE);
  }

  private static int languageFit(Lawyer lawyer, List<LanguageTag> speaks) {
    var ownLanguages = speaks.stream().filter(tag -> !tag.equals(LanguageTag.ENGLISH)).toList();
    if (ownLanguages.isEmpty() || ownLanguages.stream().anyMatch(lawyer.languages()::contains)) {
      return lawyer.languages().stream().anyMatch(speaks::contains) ? SAME_LANGUAGE : NO_LANGUAGE;
    }
    if (ownLanguages.stream().anyMatch(own -> isCloseToAny(own, lawyer.languages()))) {
      return CLOSE_LANGUAGE;
    }
    return speaks.contains(LanguageTag.ENGLISH) && lawyer.languages().contains(LanguageTag.ENGLISH)
        ? ENGLISH_BETWEEN_THEM
        : NO_LANGUAGE;
  }

  private static boolean isCloseToAny(LanguageTag own, List<LanguageTag> spoken) {
    return Languages.find(own).stream()
        .flatMap(language -> language.closeTo().stream())
        .anyMatch(spoken::contains);
  }

  private int distance(Optional<Point> from, FirmFacts firm) {
    return from.stream()
        .flatMapToInt(point ->
            firm.offices().stream()
                .flatMap(office ->
                    areas.middleOf(office.area()).or(() -> areas.middleOf(office.state())).stream())
                .mapToInt(point::kilometresTo))
        .min()
        .orElse(Candidate.FAR_AWAY);
  }

  private static Comparator<Candidate> bestFirst(CaseId caseId) {
    return Comparator.comparingInt(Candidate::languageFit)
        .reversed()
        .thenComparingInt(Candidate::kilometres)
        .thenComparingInt(Candidate::loadPercent)
        .thenComparingLong(candidate -> checksum(caseId.value() + candidate.firm().value()))
        .thenComparing(Candidate::firm);
  }

  private static long checksum(String text) {
    var checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
