package org.alliance.benchmarks.matching;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.matching.domain.ranking.Best;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Six-hour batches, each left to Timefold's local search for ten milliseconds: what a team would
/// take from the shelf.
final class TimefoldPolicy implements Policy {
  private static final long MILLISECONDS = 10;
  private static final int BEST_FIRMS = 40;

  private final SolverFactory<Plan> solvers =
      SolverFactory.create(
          new SolverConfig()
              .withSolutionClass(Plan.class)
              .withEntityClasses(Choice.class)
              .withEasyScoreCalculatorClass(Worth.class)
              .withRandomSeed(0L)
              .withTerminationConfig(
                  new TerminationConfig().withMillisecondsSpentLimit(MILLISECONDS)));

  /// One case and the firm it shall go to, if any.
  @PlanningEntity
  @NullUnmarked
  public static class Choice {
    @PlanningId public String id;
    Market.Open one;
    Map<Integer, Integer> values;

    @ValueRangeProvider(id = "firms")
    public List<Integer> firms;

    @PlanningVariable(valueRangeProviderRefs = "firms", allowsUnassigned = true)
    public @Nullable Integer firm;
  }

  @PlanningSolution
  @NullUnmarked
  public static class Plan {
    @PlanningEntityCollectionProperty public List<Choice> choices;
    Map<Integer, Integer> rooms;
    @PlanningScore public HardSoftScore score;
  }

  /// The value of all choices; a place too many is a broken rule.
  public static class Worth implements EasyScoreCalculator<Plan, HardSoftScore> {
    @Override
    public HardSoftScore calculateScore(Plan plan) {
      var taken = new HashMap<Integer, Integer>();
      var worth = 0;
      var over = 0;
      for (var choice : plan.choices) {
        var firm = choice.firm;
        if (firm != null) {
          worth += choice.values.getOrDefault(firm, 0);
          var has = taken.merge(firm, 1, Integer::sum);
          over += has > plan.rooms.getOrDefault(firm, 0) ? 1 : 0;
        }
      }
      return HardSoftScore.of(-over, worth);
    }
  }

  @Override
  public void arrived(Market market, Market.Open one) {
    // Everybody waits for the batch.
  }

  @Override
  public void lookedAgain(Market market, boolean opening) {
    var plan = new Plan();
    plan.choices = new ArrayList<>();
    plan.rooms = new HashMap<>();
    for (var one : market.waiting()) {
      var best =
          market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, BEST_FIRMS);
      if (best.size() > 0) {
        plan.choices.add(choice(market, one, best, plan.rooms));
      }
    }
    if (plan.choices.isEmpty()) {
      return;
    }
    for (var choice : solvers.buildSolver().solve(plan).choices) {
      var firm = choice.firm;
      if (firm != null && market.standing.room(firm) > 0) {
        market.offer(choice.one, firm);
      }
    }
  }

  private static Choice choice(
      Market market, Market.Open one, Best best, Map<Integer, Integer> rooms) {
    var choice = new Choice();
    choice.id = one.arrival.need().caseId().value();
    choice.one = one;
    choice.values = new HashMap<>();
    choice.firms = new ArrayList<>();
    for (var place = 0; place < best.size(); place++) {
      choice.firms.add(best.firm(place));
      choice.values.put(best.firm(place), best.net(place));
      rooms.put(best.firm(place), market.standing.room(best.firm(place)));
    }
    return choice;
  }
}
