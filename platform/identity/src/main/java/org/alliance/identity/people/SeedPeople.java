package org.alliance.identity.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The first people of a new trial: one for each role. Their passwords lie in the credentials file
/// as `users.<sign-in name>`, beside `subjects.<sign-in name>`.
public final class SeedPeople {
  /// @param lawyer as [Person#lawyer]
  private record Seed(
      String signIn, String name, Role role, String place, @Nullable String lawyer) {
    Seed(String signIn, String name, Role role, String place) {
      this(signIn, name, role, place, null);
    }
  }

  private static final List<Seed> ALL =
      List.of(
          new Seed("coordinator", "Trial coordinator", Role.COORDINATOR, ""),
          new Seed("ops", "Trial operator", Role.OPS, ""),
          new Seed("triage", "Trial triage", Role.TRIAGE, ""),
          new Seed("hotline", "Trial hotline", Role.HOTLINE, "demo-hotline"),
          new Seed("auditor", "Trial auditor", Role.AUDITOR, ""),
          new Seed("counsel", "Trial counsel", Role.COUNSEL, ""),
          new Seed("director", "Trial director", Role.DIRECTOR, ""),
          new Seed("lead-of-firm-001", "Trial lead", Role.FIRM_LEAD, "firm-001", "l-1"),
          new Seed("member-of-firm-001", "Trial member", Role.FIRM_MEMBER, "firm-001", "l-2"),
          new Seed("partner", "Trial partner", Role.PARTNER, "trial-partner-1"));

  private final People people;
  private final PasswordEncoder encoder;
  private final Supplier<String> newPassword;
  private final InstantSource clock;

  public SeedPeople(
      People people, PasswordEncoder encoder, Supplier<String> newPassword, InstantSource clock) {
    this.people = people;
    this.encoder = encoder;
    this.newPassword = newPassword;
    this.clock = clock;
  }

  /// Adds the people to a new trial. In an old one, gives those a new password whose password the
  /// file no longer has, and takes the passwords of those out of the file who have left.
  public void into(Properties credentials) {
    if (people.isEmpty()) {
      var first = new ArrayList<Person>();
      ALL.forEach(seed -> first.add(person(seed, credentials)));
      people.addFirst(first);
    } else {
      ALL.forEach(seed -> follow(seed, credentials));
    }
  }

  private Person person(Seed seed, Properties credentials) {
    credentials.putIfAbsent("users." + seed.signIn(), newPassword.get());
    credentials.putIfAbsent("subjects." + seed.signIn(), Subjects.random());
    return new Person(
        credentials.getProperty("subjects." + seed.signIn()),
        seed.signIn(),
        seed.name(),
        seed.role(),
        seed.place(),
        hash(credentials.getProperty("users." + seed.signIn())),
        clock.instant(),
        seed.lawyer());
  }

  /// A sign-in name may belong to somebody else by now, a subject never does.
  private void follow(Seed seed, Properties credentials) {
    var password = "users." + seed.signIn();
    var subject = "subjects." + seed.signIn();
    var person =
        Optional.ofNullable(credentials.getProperty(subject))
            .map(people::withSubject)
            .orElseGet(() -> people.withSignIn(seed.signIn()));
    if (person.isEmpty()) {
      credentials.remove(password);
      return;
    }
    credentials.setProperty(subject, person.get().subject());
    if (credentials.getProperty(password) == null) {
      credentials.setProperty(password, newPassword.get());
      people.changePassword(person.get().subject(), hash(credentials.getProperty(password)));
    }
  }

  private String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }
}
