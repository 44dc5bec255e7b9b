package org.alliance.casetracking;

import org.alliance.testkit.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
  @Test
  void hasTheShapeOfEveryService() {
    ServiceRules.check("org.alliance.casetracking");
  }
}
