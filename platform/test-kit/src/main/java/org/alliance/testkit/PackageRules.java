package org.alliance.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The size and the direction of packages: at most 15 source files each, and no cycle among them.
public final class PackageRules {
  private static final int MOST_FILES = 15;

  private PackageRules() {}

  /// Checks the main classes under some packages.
  ///
  /// @param bases such as `org.alliance.intake`; each has to hold something, for a rule on a
  ///   misspelt package would pass for ever
  public static void check(String... bases) {
    for (var base : bases) {
      var main =
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages(base);
      if (main.isEmpty()) {
        throw new AssertionError("No classes under " + base + ": is the package spelt right?");
      }
      check(main);
    }
  }

  static void check(JavaClasses main) {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(main);
    var tooLarge = new TreeMap<String, Integer>();
    filesByPackage(main)
        .forEach((name, files) -> {
          if (files.size() > MOST_FILES) {
            tooLarge.put(name, files.size());
          }
        });
    if (!tooLarge.isEmpty()) {
      throw new AssertionError("Packages of more than " + MOST_FILES + " files: " + tooLarge);
    }
  }

  private static Map<String, Set<String>> filesByPackage(JavaClasses classes) {
    var files = new TreeMap<String, Set<String>>();
    for (var one : classes) {
      one.getSource()
          .flatMap(source -> source.getFileName())
          .ifPresent(
              file -> files.computeIfAbsent(one.getPackageName(), _ -> new HashSet<>()).add(file));
    }
    return files;
  }

  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
      return SliceIdentifier.of(one.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
