package org.alliance.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class SeedPeopleTests {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir Path folder;
  private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
  private final AtomicInteger made = new AtomicInteger();
  private final Properties credentials = new Properties();

  @BeforeEach
  void firstStart() {
    start();
  }

  @Test
  void aNewTrialHasOneForEachRole() {
    assertThat(start().all())
        .extracting(Person::role)
        .containsExactlyInAnyOrder(
            Role.COORDINATOR,
            Role.OPS,
            Role.TRIAGE,
            Role.HOTLINE,
            Role.AUDITOR,
            Role.COUNSEL,
            Role.DIRECTOR,
            Role.FIRM_LEAD,
            Role.FIRM_MEMBER,
            Role.PARTNER);
  }

  @Test
  void aLaterStartChangesNobody() {
    var before = people().all();
    assertThat(start().all()).isEqualTo(before);
    assertThat(made).hasValue(10);
  }

  @Test
  void keepsOnlyHashesInAFileThatItsOwnerReads() throws Exception {
    var file = folder.resolve("people.json");
    assertThat(Files.readString(file)).doesNotContain(credentials.getProperty("users.ops"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(signsIn(people(), "ops", credentials.getProperty("users.ops"))).isTrue();
  }

  @Test
  void makesNewPasswordsWhenTheCredentialsFileIsGone() {
    var old = credentials.getProperty("users.ops");
    var subject = credentials.getProperty("subjects.ops");
    credentials.clear();
    var people = start();
    assertThat(signsIn(people, "ops", old)).isFalse();
    assertThat(signsIn(people, "ops", credentials.getProperty("users.ops"))).isTrue();
    assertThat(credentials.getProperty("subjects.ops")).isEqualTo(subject);
  }

  @Test
  void aLeaverStaysAwayAndAnotherOfTheSameNameKeepsTheirPassword() {
    var people = people();
    people.remove(credentials.getProperty("subjects.ops"));
    var newcomer =
        new Person(
            "u_new", "ops", "New operator", Role.OPS, "", encoder.encode("other"), NOW, null);
    assertThat(people.add(newcomer)).isTrue();
    var later = start();
    assertThat(credentials).doesNotContainKey("users.ops");
    assertThat(later.withSignIn("ops")).contains(newcomer);
  }

  @Test
  void aSignInNameBelongsToOnePerson() {
    var twin = new Person("u_twin", "ops", "Twin", Role.OPS, "", "x", NOW, null);
    assertThat(people().add(twin)).isFalse();
  }

  private People people() {
    return People.in(folder.resolve("people.json"));
  }

  private People start() {
    var people = people();
    new SeedPeople(people, encoder, () -> "password-" + made.incrementAndGet(), () -> NOW)
        .into(credentials);
    return people;
  }

  private boolean signsIn(People people, String signIn, String password) {
    return encoder.matches(password, people.withSignIn(signIn).orElseThrow().passwordHash());
  }
}
