package org.alliance.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageRulesTests {
  @Test
  void theKitsAndTheEmbeddedServersKeepThem() {
    PackageRules.check(
        "org.alliance.contracts.values",
        "org.alliance.kit",
        "org.alliance.ui",
        "org.alliance.embedded",
        "org.alliance.testkit");
  }

  /// Tests of repairs use the archive of the tests of replays, which read repairs.
  @Test
  void findACycle() {
    var withTests =
        new ClassFileImporter().importPackages("org.alliance.kit.ops", "org.alliance.kit.repair");
    assertThatThrownBy(() -> PackageRules.check(withTests))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void findAPackageThatIsTooLarge() {
    var large = new ClassFileImporter().importPackages("org.alliance.contracts.events");
    assertThatThrownBy(() -> PackageRules.check(large))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.alliance.contracts.events");
  }

  @Test
  void refuseAMisspeltPackage() {
    assertThatThrownBy(() -> PackageRules.check("org.alliance.kti"))
        .isInstanceOf(AssertionError.class);
  }
}
