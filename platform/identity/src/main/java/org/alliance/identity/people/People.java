package org.alliance.identity.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alliance.identity.file.OwnerFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The people who can sign in, kept in one file that only its owner reads. A change is on disk
/// before anybody sees it.
public final class People {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Comparator<Person> ORDER =
      Comparator.comparing(Person::place).thenComparing(Person::role).thenComparing(Person::signIn);

  private final Path file;
  private volatile List<Person> people;

  private People(Path file, List<Person> people) {
    this.file = file;
    this.people = List.copyOf(people);
  }

  /// Nobody at all, if there is no such file yet.
  public static People in(Path file) {
    try {
      return new People(
          file,
          Files.exists(file)
              ? JSON.readValue(Files.readString(file), new TypeReference<List<Person>>() {})
              : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("The people cannot be read: " + file, e);
    }
  }

  /// By firm or organisation, then by role.
  public List<Person> all() {
    return people.stream().sorted(ORDER).toList();
  }

  public boolean isEmpty() {
    return people.isEmpty();
  }

  public Optional<Person> withSubject(String subject) {
    return first(person -> person.subject().equals(subject));
  }

  public Optional<Person> withSignIn(String signIn) {
    return first(person -> person.signIn().equals(signIn));
  }

  /// @return false if somebody has this sign-in name already
  public synchronized boolean add(Person person) {
    if (withSignIn(person.signIn()).isPresent()) {
      return false;
    }
    var more = new ArrayList<>(people);
    more.add(person);
    keep(more);
    return true;
  }

  /// @return the person, if there was one
  public synchronized Optional<Person> remove(String subject) {
    var leaver = withSubject(subject);
    leaver.ifPresent(person -> keep(people.stream().filter(it -> !it.equals(person)).toList()));
    return leaver;
  }

  synchronized void addFirst(List<Person> first) {
    keep(first);
  }

  synchronized void changePassword(String subject, String hash) {
    keep(
        people.stream()
            .map(
                person -> person.subject().equals(subject) ? person.withPasswordHash(hash) : person)
            .toList());
  }

  private Optional<Person> first(Predicate<Person> condition) {
    return people.stream().filter(condition).findFirst();
  }

  private void keep(List<Person> next) {
    try {
      OwnerFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(next));
      people = List.copyOf(next);
    } catch (IOException e) {
      throw new UncheckedIOException("The people cannot be saved: " + file, e);
    }
  }
}
