package org.alliance.intake.application.tokens;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.tokens.FirmTokens.Part;
import org.alliance.intake.application.tokens.TokenStore.Use;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.names.ListedTokens;
import org.alliance.intake.domain.names.PartyName;
import org.alliance.kit.aggregate.StaleState;

/// Compares the people of a case with the tokens that a firm keeps. Opens the firm's key for as
/// long as that takes.
public final class ComparingTokens {
  /// Of one firm and day, over all its offers.
  public static final int MOST_CHECKS_A_DAY = 200;

  private final TokenStore store;
  private final MasterKey master;
  private final Clock clock;

  public ComparingTokens(TokenStore store, MasterKey master, Clock clock) {
    this.store = store;
    this.master = master;
    this.clock = clock;
  }

  /// Why the firm's tokens cannot be compared now. Says nothing about a case. Counts the check.
  public Optional<TokenRefusal> begin(FirmId firm) {
    var kept = store.of(firm);
    if (kept.key().isEmpty() || kept.parts().isEmpty()) {
      return Optional.of(TokenRefusal.NO_TOKENS);
    }
    if (kept.isOutdated()) {
      return Optional.of(TokenRefusal.OTHER_RULES);
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store.count(firm, Use.CHECK, today, MOST_CHECKS_A_DAY)
        ? Optional.empty()
        : Optional.of(TokenRefusal.TOO_OFTEN);
  }

  /// Whether any of the people may be on the firm's list.
  ///
  /// @throws StaleState if the tokens were changed since the check began, so that not all of them
  ///   were compared
  public boolean isAnyListed(FirmId firm, Collection<PartyName> people) {
    var kept = store.of(firm);
    var key = kept.key().orElseThrow(() -> new StaleState(firm.value()));
    if (kept.parts().isEmpty() || kept.isOutdated()) {
      throw new StaleState(firm.value());
    }
    var tokens =
        new NameTokens(TokenKey.of(master.unwrap(key.sealed(), KeepingTokens.owner(firm))));
    var listed = new ListedTokens(people, tokens::of);
    var read = new int[1];
    var found = new boolean[1];
    try (var pieces = store.pieces(firm, kept.parts().stream().map(Part::id).toList())) {
      pieces.forEach(piece -> {
        read[0]++;
        found[0] |= listed.isAnyAmongThePeople(piece);
      });
    }
    if (read[0] != kept.parts().stream().mapToInt(Part::pieces).sum()) {
      throw new StaleState(firm.value());
    }
    return found[0];
  }
}
