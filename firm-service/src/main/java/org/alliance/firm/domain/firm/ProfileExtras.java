package org.alliance.firm.domain.firm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;

/// What a firm says of itself besides its offices, lawyers and quotas. Only the exclusions are
/// published.
///
/// @param interpreters who speak with clients and are no lawyers
/// @param people who does what at the firm
/// @param pausedUntil the first day, UTC, on which a paused firm takes offers again
/// @param exclusions cases that the firm never takes
public record ProfileExtras(
    List<Interpreter> interpreters,
    List<Person> people,
    Optional<LocalDate> pausedUntil,
    Exclusions exclusions) {
  public static final ProfileExtras NONE =
      new ProfileExtras(List.of(), List.of(), Optional.empty());

  /// Of a firm that excludes nothing.
  public ProfileExtras(
      List<Interpreter> interpreters, List<Person> people, Optional<LocalDate> pausedUntil) {
    this(interpreters, people, pausedUntil, Exclusions.NONE);
  }

  public ProfileExtras {
    interpreters = List.copyOf(interpreters);
    people = List.copyOf(people);
  }

  /// @param id opaque, as that of a lawyer
  public record Interpreter(LawyerId id, Map<LanguageTag, LanguageLevel> languages) {
    public Interpreter {
      languages = Map.copyOf(languages);
    }
  }

  /// @param name sealed
  /// @param lawyer which of the firm's lawyers the person is, if any
  public record Person(String id, String name, Duty duty, Optional<LawyerId> lawyer) {}

  /// What a person does at the firm.
  public enum Duty implements Coded {
    PRO_BONO_COORDINATOR,
    SUPERVISING_PARTNER,
    CONFLICTS,
    OFFICE
  }

  public ProfileExtras withInterpreters(List<Interpreter> others) {
    return new ProfileExtras(others, people, pausedUntil, exclusions);
  }

  public ProfileExtras withPeople(List<Person> others) {
    return new ProfileExtras(interpreters, others, pausedUntil, exclusions);
  }

  public ProfileExtras with(Optional<LocalDate> until) {
    return new ProfileExtras(interpreters, people, until, exclusions);
  }

  public ProfileExtras with(Exclusions others) {
    return new ProfileExtras(interpreters, people, pausedUntil, others);
  }
}
