package org.alliance.intake.domain.access;

import org.alliance.intake.domain.access.Verdict.Refused;
import org.alliance.intake.domain.report.ReportStatus;

/// The entries of [AccessTable].
enum AccessRule {
  YES {
    @Override
    Verdict apply(Situation situation) {
      return Verdict.ALLOWED;
    }
  },
  /// For a reason in words, which a second coordinator looks at.
  BREAK_GLASS {
    @Override
    Verdict apply(Situation situation) {
      return Verdict.BREAK_GLASS;
    }
  },
  NEVER {
    @Override
    Verdict apply(Situation situation) {
      return new Refused(AccessRefusal.ROLE_NEVER);
    }
  },
  /// Sent by the reader's organisation, or found by number and code.
  OWN_OR_CODE {
    @Override
    Verdict apply(Situation situation) {
      return situation.relation() == Relation.SENT || situation.relation() == Relation.CODE_TOLD
          ? Verdict.ALLOWED
          : new Refused(AccessRefusal.CODE_NEEDED);
    }
  },
  SENT {
    @Override
    Verdict apply(Situation situation) {
      return situation.relation() == Relation.SENT
          ? Verdict.ALLOWED
          : new Refused(AccessRefusal.NOT_SENT_BY_YOU);
    }
  },
  /// Sent by the reader's organisation, or handed over to it while the client agrees.
  SENT_OR_HANDED_OVER {
    @Override
    Verdict apply(Situation situation) {
      if (situation.relation() != Relation.HANDED_OVER) {
        return SENT.apply(situation);
      }
      return switch (situation.status()) {
        case HANDED_OVER ->
            situation.consentLives()
                ? Verdict.ALLOWED
                : new Refused(AccessRefusal.CONSENT_WITHDRAWN);
        case WITHDRAWN -> new Refused(AccessRefusal.CLIENT_WITHDREW);
        case ABSENT, RECEIVED, NEEDS_REVIEW, IN_MANDATE, DECLINED, LINKED ->
            new Refused(AccessRefusal.NOT_SENT_BY_YOU);
      };
    }
  },
  /// The reader decides the report.
  HELD {
    @Override
    Verdict apply(Situation situation) {
      return situation.relation() == Relation.HELD
              && situation.status() == ReportStatus.NEEDS_REVIEW
          ? Verdict.ALLOWED
          : new Refused(AccessRefusal.NOT_HELD_BY_YOU);
    }
  },
  HELD_TO_CALL {
    @Override
    Verdict apply(Situation situation) {
      var held = HELD.apply(situation);
      return held.equals(Verdict.ALLOWED) && !situation.toCall()
          ? new Refused(AccessRefusal.ONLY_TO_CALL)
          : held;
    }
  },
  /// The reader's firm has the case, the reader works on it, and the client still wants it.
  ASSIGNED {
    @Override
    Verdict apply(Situation situation) {
      return switch (situation.relation()) {
        case ASSIGNED -> ifClientStillAgrees(situation);
        case TRANSFERS, OVER -> new Refused(AccessRefusal.ASSIGNMENT_OVER);
        case NOT_ON_TEAM -> new Refused(AccessRefusal.NOT_ON_TEAM);
        case WALLED -> new Refused(AccessRefusal.WALLED);
        case PERSON_UNKNOWN -> new Refused(AccessRefusal.PERSON_UNKNOWN);
        case NONE, SENT, HANDED_OVER, CODE_TOLD, HELD, ASKED ->
            new Refused(AccessRefusal.NOT_ASSIGNED);
      };
    }
  },
  /// Also for seven days after the firm's work is over.
  ASSIGNED_OR_TRANSFER {
    @Override
    Verdict apply(Situation situation) {
      return situation.relation() == Relation.TRANSFERS
          ? ifClientStillAgrees(situation)
          : ASSIGNED.apply(situation);
    }
  },
  /// Before the firm accepts, only with a consent of its own.
  ASSIGNED_OR_NAME_CONSENT {
    @Override
    Verdict apply(Situation situation) {
      if (situation.relation() != Relation.ASKED) {
        return ASSIGNED.apply(situation);
      }
      var agreed = ifClientStillAgrees(situation);
      return agreed.equals(Verdict.ALLOWED) && !situation.nameConsent()
          ? new Refused(AccessRefusal.NAME_CONSENT_MISSING)
          : agreed;
    }
  };

  abstract Verdict apply(Situation situation);

  /// A case that is not in mandate has no firm, whatever was heard of it.
  private static Verdict ifClientStillAgrees(Situation situation) {
    return switch (situation.status()) {
      case IN_MANDATE ->
          situation.consentLives() ? Verdict.ALLOWED : new Refused(AccessRefusal.CONSENT_WITHDRAWN);
      case WITHDRAWN -> new Refused(AccessRefusal.CLIENT_WITHDREW);
      case ABSENT, RECEIVED, NEEDS_REVIEW, DECLINED, HANDED_OVER, LINKED ->
          new Refused(AccessRefusal.NOT_ASSIGNED);
    };
  }
}
