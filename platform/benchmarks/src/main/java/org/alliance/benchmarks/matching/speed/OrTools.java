package org.alliance.benchmarks.matching.speed;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import org.alliance.matching.domain.batch.Transportation;

/// The same problem for OR-Tools' minimum-cost flow.
public final class OrTools {
  static {
    Loader.loadNativeLibraries();
  }

  private final MinCostFlow flow = new MinCostFlow();

  OrTools(Transportation problem) {
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
  }

  long solve() {
    if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools found no optimum");
    }
    return -flow.getOptimalCost();
  }
}
