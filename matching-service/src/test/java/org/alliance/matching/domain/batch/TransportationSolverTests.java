package org.alliance.matching.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// OR-Tools is the oracle.
class TransportationSolverTests {
  @BeforeAll
  static void load() {
    Loader.loadNativeLibraries();
  }

  @Test
  void saysWhatOrToolsSaysAndProvesIt() {
    for (var seed = 0; seed < 1_000; seed++) {
      var problem = random(new Random(seed));
      var solved = TransportationSolver.solve(problem);
      assertThat(solved.value()).as("seed %d", seed).isEqualTo(orTools(problem));
      assertThat(solved.certify(problem).isProven()).as("seed %d", seed).isTrue();
      assertThat(TransportationSolver.solve(problem).firmOf()).isEqualTo(solved.firmOf());
    }
  }

  @Test
  void saysSoWhenTheWorkWasCapped() {
    var problem = random(new Random(5));
    var capped = TransportationSolver.solve(problem, 1);
    assertThat(capped.isComplete()).isFalse();
    assertThat(capped.certify(problem).isProven()).isFalse();
  }

  @Test
  void stillPlacesTheRestAndBoundsTheBestWhenTheWorkWasCapped() {
    for (var seed = 0; seed < 200; seed++) {
      var problem = random(new Random(seed));
      var capped = TransportationSolver.solve(problem, 1);
      var best = TransportationSolver.solve(problem).value();
      var certificate = capped.certify(problem);
      assertThat(certificate.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
      assertThat(capped.value()).as("seed %d", seed).isBetween(best / 4, best);
    }
  }

  @Test
  void provesNothingOfACaseAtAFirmThatItHasNoEdgeTo() {
    var problem = new Transportation.Builder(new int[] {1, 1});
    problem.edge(0, 5);
    problem.endCase();
    var built = problem.build();
    var elsewhere = new Assignment(new int[] {1}, new long[] {5, 0}, new long[] {0}, 0, true);
    assertThat(elsewhere.certify(built).isProven()).isFalse();
  }

  @Test
  void provesNothingThatIsWrong() {
    var problem = random(new Random(6));
    var solved = TransportationSolver.solve(problem);
    var cheaper = solved.prices().clone();
    for (var firm = 0; firm < cheaper.length; firm++) {
      cheaper[firm] = 0;
    }
    var wrong = new Assignment(solved.firmOf(), cheaper, solved.surpluses(), solved.value(), true);
    assertThat(wrong.certify(problem).isProven()).isFalse();
  }

  private static Transportation random(Random random) {
    var firms = 3 + random.nextInt(28);
    var problem = new Transportation.Builder(random.ints(firms, 0, 4).toArray());
    var cases = 20 + random.nextInt(60);
    for (var number = 0; number < cases; number++) {
      var density = 10 + random.nextInt(90);
      for (var firm = 0; firm < firms; firm++) {
        if (random.nextInt(100) < density) {
          problem.edge(firm, random.nextInt(1_000) - 50);
        }
      }
      problem.endCase();
    }
    return problem.build();
  }

  private static long orTools(Transportation problem) {
    var flow = new MinCostFlow();
    var cases = problem.cases();
    var sink = cases + problem.rooms().length;
    for (var number = 0; number < cases; number++) {
      flow.setNodeSupply(number, 1);
      flow.addArcWithCapacityAndUnitCost(number, sink, 1, 0);
      for (var edge = problem.firstEdge()[number]; edge < problem.firstEdge()[number + 1]; edge++) {
        flow.addArcWithCapacityAndUnitCost(
            number, cases + problem.firms()[edge], 1, -problem.values()[edge]);
      }
    }
    for (var firm = 0; firm < problem.rooms().length; firm++) {
      flow.addArcWithCapacityAndUnitCost(cases + firm, sink, problem.rooms()[firm], 0);
    }
    flow.setNodeSupply(sink, -cases);
    assertThat(flow.solve()).isEqualTo(MinCostFlow.Status.OPTIMAL);
    return -flow.getOptimalCost();
  }
}
