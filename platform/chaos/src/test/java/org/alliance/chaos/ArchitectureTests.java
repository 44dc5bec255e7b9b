package org.alliance.chaos;

import org.alliance.testkit.PackageRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
  @Test
  void packagesAreSmallAndFreeOfCycles() {
    PackageRules.check("org.alliance.chaos");
  }
}
