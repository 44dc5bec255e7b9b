package org.alliance.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The architecture rules of every service. They are allow-lists: a dependency that is not named
/// here is refused.
public final class ServiceRules {
  private ServiceRules() {}

  /// Checks one service.
  ///
  /// @param base its base package, such as `org.alliance.intake`
  public static void check(String base) {
    var main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
    var tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(base);
    mainRules(base).forEach(rule -> rule.allowEmptyShould(true).check(main));
    testRules().forEach(rule -> rule.allowEmptyShould(true).check(tests));
    requireSomething(main, base);
    PackageRules.check(main);
  }

  /// The package must hold classes, because a rule on a misspelt package passes always.
  private static void requireSomething(JavaClasses main, String base) {
    if (main.isEmpty()) {
      throw new AssertionError("No classes under " + base + ": is the package spelt right?");
    }
  }

  private static List<ArchRule> mainRules(String base) {
    var domain = base + ".domain..";
    var application = base + ".application..";
    var adapter = base + ".adapter..";
    return List.of(
        classes()
            .that()
            .resideInAPackage(domain)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.ibm.icu..",
                    "org.alliance.contracts.values..",
                    "org.alliance.contracts.events..",
                    "org.alliance.kit.decision..",
                    domain))
            .as("a domain is plain Java, and ICU for languages"),
        classes()
            .that()
            .resideInAPackage(application)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    // The Unicode data of characters, scripts and languages.
                    "com.ibm.icu..",
                    "org.alliance.contracts..",
                    "org.alliance.kit.decision..",
                    "org.alliance.kit.aggregate..",
                    "org.alliance.kit.language..",
                    "org.alliance.kit.snapshot..",
                    // Ciphers and warnings of the Java platform, without a framework in their way.
                    "org.alliance.kit.sealing..",
                    domain,
                    application))
            .as("use cases depend on the domain and on ports, not on adapters or frameworks"),
        noClasses()
            .that()
            .resideInAPackage(domain)
            .should()
            .callMethodWhere(
                target(nameMatching("now|randomUUID"))
                    .and(target(owner(resideInAPackage("java..")))))
            .as("time and ids come in with the command"),
        classes()
            .that()
            .resideInAPackage(adapter)
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .notBePublic()
            .as("adapters are package-private"),
        fields()
            .should()
            .notBeAnnotatedWith(Autowired.class)
            .as("constructors inject, never fields"),
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .as("names say what a class does"),
        fields()
            .should()
            .haveNameNotMatching("(?i).*(offender|attacker|suspect|perpetrator).*(race|ethnic).*")
            .as("no field holds the race of an attacker"),
        noClasses()
            .that(not(resideInAPackage(base + ".adapter..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestClient")
            .as("only adapters call other systems"));
  }

  private static List<ArchRule> testRules() {
    return List.of(
        methods()
            .that()
            .areAnnotatedWith(Test.class)
            .should()
            .beDeclaredInClassesThat(nameMatching(".*(Tests|IT|Contract)(\\$.*)?").forSubtype())
            .as("tests are named *Tests or *IT: Maven runs no others"),
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .as("tests wait for a condition, never for a time span"));
  }
}
