package org.alliance.identity.people;

import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Adds and removes people. The log names the role and the opaque subject, never the person.
public final class ManagingPeople {
  private static final Logger log = LoggerFactory.getLogger(ManagingPeople.class);

  private final People people;
  private final PasswordEncoder encoder;
  private final OneTimePasswords passwords;
  private final Leavers leavers;
  private final InstantSource clock;

  /// @param leavers is told after the person is gone from the list
  public ManagingPeople(
      People people,
      PasswordEncoder encoder,
      OneTimePasswords passwords,
      Leavers leavers,
      InstantSource clock) {
    this.people = people;
    this.encoder = encoder;
    this.passwords = passwords;
    this.leavers = leavers;
    this.clock = clock;
  }

  sealed interface Adding {
    record Added(String subject) implements Adding {}

    /// @param faults keys of texts, by field
    record Refused(Map<String, String> faults) implements Adding {}
  }

  enum Removing {
    REMOVED,
    /// An open session may live until its token ends, 10 minutes at the latest.
    REMOVED_SOON,
    UNKNOWN,
    /// Nobody removes themselves, so at least one coordinator is left.
    ONESELF
  }

  /// @param coordinator the subject of the one who adds
  Adding add(String coordinator, NewPerson form) {
    var faults = form.faults();
    var role = form.knownRole();
    if (!faults.isEmpty() || role.isEmpty()) {
      return new Adding.Refused(faults);
    }
    var subject = Subjects.random();
    var password = passwords.make(coordinator, subject);
    var person =
        new Person(
            subject,
            form.signIn(),
            form.name(),
            role.get(),
            form.place(),
            String.valueOf(encoder.encode(password)),
            clock.instant(),
            form.lawyer().isEmpty() ? null : form.lawyer());
    if (!people.add(person)) {
      passwords.take(coordinator, subject);
      return new Adding.Refused(Map.of("sign-in", "people.fault.taken"));
    }
    log.info("{} added {} as {}", coordinator, subject, role.get().code());
    return new Adding.Added(subject);
  }

  Removing remove(String coordinator, String subject) {
    if (coordinator.equals(subject)) {
      return Removing.ONESELF;
    }
    var leaver = people.remove(subject);
    if (leaver.isEmpty()) {
      return Removing.UNKNOWN;
    }
    log.info("{} removed {}", coordinator, subject);
    return leavers.left(subject) ? Removing.REMOVED : Removing.REMOVED_SOON;
  }
}
