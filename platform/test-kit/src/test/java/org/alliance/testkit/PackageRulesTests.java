package org.alliance.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageRulesTests {
  @Test
  void theKitsAndTheEmbeddedServersKeepThem() {
    PackageRules.check("org.alliance.kit", "org.alliance.embedded", "org.alliance.testkit");
  }

  @Test
  void findACycle() {
    var cycle =
        new ClassFileImporter().importClasses(java.util.List.class, java.util.stream.Stream.class);
    assertThatThrownBy(() -> PackageRules.check(cycle)).isInstanceOf(AssertionError.class);
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
