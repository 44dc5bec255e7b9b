package org.alliance.benchmarks.matching.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.benchmarks.matching.market.HardRule;
import org.alliance.benchmarks.matching.market.Tally;
import org.alliance.benchmarks.matching.policies.Policies;
import org.alliance.benchmarks.matching.run.Gap;
import org.alliance.benchmarks.matching.run.Outcomes;
import org.alliance.benchmarks.matching.speed.BatchSpeeds;
import org.alliance.benchmarks.matching.speed.Speeds;
import org.alliance.contracts.values.report.Urgency;

/// The results as JSON has them. Names stay; new ones may come.
public final class Figures {
  private Figures() {}

  public static Map<String, Object> of(
      List<Outcomes> all, Speeds speeds, BatchSpeeds batches, List<String> hashes) {
    var once = once(speeds, batches, hashes);
    var scenarios = new LinkedHashMap<String, Object>();
    for (var outcomes : all) {
      var policies = new LinkedHashMap<String, Object>();
      outcomes
          .policies(Policies.names())
          .forEach(policy -> policies.put(policy, of(outcomes, policy)));
      var scenario = new LinkedHashMap<String, Object>();
      scenario.put("policies", policies);
      scenario.put("gapsByState", Gap.byState(outcomes));
      scenario.put("gapsByLanguage", Gap.byLanguage(outcomes));
      // What is measured once stands with every scenario.
      scenario.putAll(once);
      scenarios.put(outcomes.scenario.name(), scenario);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("scenarios", scenarios);
    json.putAll(once);
    json.put("mustHold", MustHold.of(all, speeds, batches, hashes));
    return json;
  }

  private static Map<String, Object> once(Speeds speeds, BatchSpeeds batches, List<String> hashes) {
    var perCase = new LinkedHashMap<String, Object>();
    perCase.put("p50", speeds.p50());
    perCase.put("p99", speeds.p99());
    perCase.put("naiveP50", speeds.naiveP50());
    perCase.put("coldP50", speeds.coldP50());
    perCase.put("coldMost", speeds.coldMost());
    perCase.put("first", speeds.first());
    var batch = new LinkedHashMap<String, Object>();
    batch.put("oursMs", batches.oursMs());
    batch.put("orToolsMs", batches.orToolsMs());
    batch.put("equalToOracle", batches.equal());
    batch.put("instances", batches.instances());
    var once = new LinkedHashMap<String, Object>();
    once.put("perCaseMicros", perCase);
    once.put("batch", batch);
    once.put("replayHashes", hashes);
    return once;
  }

  public static Map<String, Object> of(Outcomes outcomes, String policy) {
    var share = outcomes.share(policy);
    var figures = new LinkedHashMap<String, Object>();
    figures.put("share", share.mean());
    figures.put("low", share.low());
    figures.put("high", share.high());
    figures.put("violations", outcomes.violations(policy));
    figures.put("gini", outcomes.average(policy, Tally::gini));
    figures.put("lepInLanguage", outcomes.average(policy, Tally::inLanguage));
    figures.put("jain", outcomes.average(policy, Tally::jain));
    figures.put("matched", outcomes.average(policy, Tally::matched));
    figures.put("doubleAcceptances", outcomes.doubles(policy));
    figures.put("offersPerCase", outcomes.average(policy, Tally::offersPerCase));
    figures.put("offersPerFirmAndWeek", outcomes.average(policy, Tally::offersPerFirmAndWeek));
    figures.put("mostOffersInAWeek", outcomes.average(policy, Tally::mostOffersInAWeek));
    figures.put("broken", byWords(outcomes.broken(policy)));
    figures.put("reachedToTheLast", byWords(outcomes.reached(policy)));
    for (var urgency : Urgency.values()) {
      figures.put(
          urgency.code() + "Hours",
          List.of(outcomes.waited(policy, urgency, 0.5), outcomes.waited(policy, urgency, 0.9)));
    }
    figures.put("decisionMicrosP50", outcomes.average(policy, one -> one.decisionMicros(0.5)));
    figures.put("decisionMicrosP99", outcomes.average(policy, one -> one.decisionMicros(0.99)));
    figures.put("seeds", outcomes.seeds(policy));
    return figures;
  }

  private static Map<String, Integer> byWords(Map<HardRule, Integer> rules) {
    var named = new TreeMap<String, Integer>();
    rules.forEach((rule, times) -> named.put(rule.name().toLowerCase(Locale.ROOT), times));
    return named;
  }
}
