package org.alliance.intake.domain.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverSettlement;

/// How far a declined report is on its way to an organisation. At most one organisation is asked at
/// a time, and the report is handed over only once that organisation has accepted.
public sealed interface HandOver {
  /// How long a person may take after an organisation did not take the report.
  Duration PATIENCE = Duration.ofDays(1);

  /// Nothing was ever offered.
  static HandOver nothing() {
    return new None(List.of());
  }

  /// The offers that are over, oldest first.
  List<Past> past();

  /// No organisation is asked, and nobody has to act.
  record None(List<Past> past) implements HandOver {
    public None {
      past = List.copyOf(past);
    }
  }

  /// The rules looked for an organisation with an account and found none. A person may still offer
  /// it.
  record NoneFits(Instant at, List<Past> past) implements HandOver {
    public NoneFits {
      past = List.copyOf(past);
    }
  }

  /// One organisation is asked.
  record Offered(OrganisationId partner, Instant at, Instant answerBy, List<Past> past)
      implements HandOver {
    public Offered {
      past = List.copyOf(past);
    }
  }

  /// The organisation has accepted: only now is the report handed over.
  record Taken(OrganisationId partner, Instant at, List<Past> past) implements HandOver {
    public Taken {
      past = List.copyOf(past);
    }
  }

  /// The organisation did not take the report. A person in triage has to act.
  record Returned(Instant at, List<Past> past) implements HandOver {
    public Returned {
      past = List.copyOf(past);
    }

    public Instant due() {
      return at.plus(PATIENCE);
    }
  }

  /// A person has done what was left to do.
  record Settled(HandOverSettlement settlement, Instant at, List<Past> past) implements HandOver {
    public Settled {
      past = List.copyOf(past);
    }
  }

  /// An offer that is over.
  record Past(OrganisationId partner, HandOverAnswer answer, Instant at) {}

  /// The number of the offer that is open, or of the next one; from 1.
  default int number() {
    return past().size() + 1;
  }

  /// The organisation that has accepted.
  default Optional<OrganisationId> takenBy() {
    return this instanceof Taken(var partner, _, _) ? Optional.of(partner) : Optional.empty();
  }

  /// The organisation that is asked.
  default Optional<OrganisationId> offeredTo() {
    return this instanceof Offered(var partner, _, _, _) ? Optional.of(partner) : Optional.empty();
  }

  /// The last offer to an organisation that is over.
  default Optional<Past> lastOf(OrganisationId partner) {
    return past().stream()
        .filter(over -> over.partner().equals(partner))
        .reduce((_, later) -> later);
  }

  /// The organisations that were asked before.
  default List<OrganisationId> askedBefore() {
    return past().stream().map(Past::partner).distinct().toList();
  }

  default HandOver after(HandOverEvent event) {
    return switch (event) {
      case HandOverEvent.Offered(_, var partner, var at, var answerBy) ->
          new Offered(partner, at, answerBy, past());
      case HandOverEvent.Answered(_, var partner, var answer, _, var at) -> {
        var all = Stream.concat(past().stream(), Stream.of(new Past(partner, answer, at))).toList();
        yield switch (answer) {
          case ACCEPTED -> new Taken(partner, at, all);
          case DECLINED, TIMED_OUT -> new Returned(at, all);
          case WITHDRAWN -> new None(all);
        };
      }
      case HandOverEvent.NoneFitted(var at) -> new NoneFits(at, past());
      case HandOverEvent.Settled(var settlement, var at) -> new Settled(settlement, at, past());
    };
  }
}
