package org.alliance.benchmarks.matching.policies;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.benchmarks.matching.market.Market;
import org.alliance.benchmarks.matching.market.Policy;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.ranking.TopK;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Six-hour batches, each left to Timefold: its construction, then local search for a fixed number
/// of moves a case, so that every machine finds the same. Urgent cases do not wait for it. What a
/// team would take from the shelf.
public final class TimefoldPolicy implements Policy {
  /// Tried for each case that waits.
  public static final int MOVES = 2_000;

  private static final int BEST_FIRMS = 40;

  private final SolverFactory<Plan> solvers =
      SolverFactory.create(
          new SolverConfig()
              .withSolutionClass(Plan.class)
              .withEntityClasses(Choice.class)
              .withScoreDirectorFactory(
                  new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Worth.class))
              .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
              .withRandomSeed(0L)
              .withPhases(new ConstructionHeuristicPhaseConfig(), new LocalSearchPhaseConfig())
              .withTerminationConfig(moves(1)));

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

  /// The value of all choices, kept up to date move by move; a place too many is a broken rule.
  public static class Worth implements IncrementalScoreCalculator<Plan, HardSoftScore> {
    private final Map<Integer, Integer> rooms = new HashMap<>();
    private int worth;
    private int over;

    @Override
    public void resetWorkingSolution(Plan plan) {
      rooms.clear();
      rooms.putAll(plan.rooms);
      worth = 0;
      over = 0;
      plan.choices.forEach(this::enter);
    }

    @Override
    public void beforeVariableChanged(Object choice, String variable) {
      if (choice instanceof Choice one && one.firm != null) {
        worth -= one.values.getOrDefault(one.firm, 0);
        over -= rooms.merge(one.firm, 1, Integer::sum) <= 0 ? 1 : 0;
      }
    }

    @Override
    public void afterVariableChanged(Object choice, String variable) {
      if (choice instanceof Choice one) {
        enter(one);
      }
    }

    private void enter(Choice one) {
      if (one.firm != null) {
        worth += one.values.getOrDefault(one.firm, 0);
        over += rooms.merge(one.firm, -1, Integer::sum) < 0 ? 1 : 0;
      }
    }

    @Override
    public HardSoftScore calculateScore() {
      return HardSoftScore.of(-over, worth);
    }
  }

  @Override
  public void arrived(Market market, Market.Open one) {
    if (one.arrival.need().facts().urgency() == Urgency.URGENT) {
      var best = market.ranker.best(one.arrival.need(), market.hoursWaited(one), one.asked, 1);
      if (best.size() > 0) {
        market.offer(one, best.firm(0));
      }
    }
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
    var enough = new SolverConfigOverride().withTerminationConfig(moves(plan.choices.size()));
    for (var choice : solvers.buildSolver(enough).solve(plan).choices) {
      var firm = choice.firm;
      if (firm != null && hasRoom(market, choice.one, firm)) {
        market.offer(choice.one, firm);
      }
    }
  }

  private static TerminationConfig moves(int cases) {
    return new TerminationConfig().withMoveCountLimit((long) MOVES * cases);
  }

  /// Quotas of single areas are not in the plan; whoever overruns one waits for the next.
  private static boolean hasRoom(Market market, Market.Open one, int firm) {
    return market.ledger.room(firm) > 0
        && market.ledger.areaRoom(firm, market.chargedArea(one, firm)) > 0;
  }

  private static Choice choice(
      Market market, Market.Open one, TopK best, Map<Integer, Integer> rooms) {
    var choice = new Choice();
    choice.id = one.arrival.need().caseId().value();
    choice.one = one;
    choice.values = new HashMap<>();
    choice.firms = new ArrayList<>();
    for (var place = 0; place < best.size(); place++) {
      choice.firms.add(best.firm(place));
      choice.values.put(best.firm(place), best.net(place));
      rooms.put(best.firm(place), market.ledger.room(best.firm(place)));
    }
    return choice;
  }
}
