package org.alliance.intake.domain.audit;

import java.time.Instant;
import java.util.List;

/// What an entry of the trail says. It holds codes and ids only, never a personal value.
///
/// @param at as finely as it is stored, in milliseconds
/// @param act what was done: `opened`, `refused`, `looked-at`, an answer about the safe-contact
///   plan, or a step towards keeping or forgetting the client
/// @param staff the pseudonym of the person who did it
/// @param role the column of the access table
/// @param place firm or organisation of that person; empty for the Alliance's own people
/// @param outcome the reason of a refusal; empty otherwise
/// @param about the entry that was looked at; 0 otherwise
/// @param sealedReason the reason in words, sealed; empty if none was given
public record AuditFact(
    Instant at,
    String act,
    String staff,
    String role,
    String place,
    String caseId,
    String part,
    String purpose,
    String outcome,
    boolean breakGlass,
    long about,
    String sealedReason) {
  public static final String OPENED = "opened";
  public static final String REFUSED = "refused";
  public static final String LOOKED_AT = "looked-at";
  public static final String ERASED = "erased";

  /// The client was asked about a looser safe-contact plan, and wants it.
  public static final String PLAN_CONFIRMED = "plan-confirmed";

  public static final String PLAN_NOT_CONFIRMED = "plan-not-confirmed";

  /// The text under the hash. Lengths stand before the fields, so that no text can pass for another
  /// one.
  String text() {
    var text = new StringBuilder();
    for (var field :
        List.of(
            at.toString(),
            act,
            staff,
            role,
            place,
            caseId,
            part,
            purpose,
            outcome,
            Boolean.toString(breakGlass),
            Long.toString(about),
            sealedReason)) {
      text.append(field.length()).append(':').append(field);
    }
    return text.toString();
  }
}
