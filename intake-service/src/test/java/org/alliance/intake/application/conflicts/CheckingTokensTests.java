package org.alliance.intake.application.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.kit.aggregate.StaleState;
import org.junit.jupiter.api.Test;

/// A firm compares the tokens that it keeps.
class CheckingTokensTests extends ConflictScene {
  @Test
  void findsWhatTheNamesWouldFind() {
    reported("Minji Kim");
    asked();
    kept.keep(FIRM, RIGHT);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
    kept.replace(FIRM, WRONG);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.Found(ConflictFinding.CLEAR, 1));
  }

  @Test
  void findsNothingToCompareIfNobodyIsKnownByName() {
    reported("");
    asked();
    kept.keep(FIRM, RIGHT);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.Found(ConflictFinding.NOTHING_TO_COMPARE, 0));
  }

  @Test
  void countsAsOneOfTheTriesOfTheOffer() {
    reported("Minji Kim");
    asked();
    kept.keep(FIRM, WRONG);
    check(FIRM, WRONG);
    conflicts.checkKept(OFFER, FIRM);
    conflicts.checkKept(OFFER, FIRM);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.Refused(Refusal.CHECKED_TOO_OFTEN));
    assertThat(vault.opened()).isEqualTo(AskedFirm.MOST_CHECKS);
  }

  @Test
  void usesNoTryAndOpensNothingWithoutTokens() {
    reported("Minji Kim");
    asked();
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.TokensRefused(TokenRefusal.NO_TOKENS));
    kept.keep(OTHER, RIGHT);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.TokensRefused(TokenRefusal.NO_TOKENS));
    assertThat(vault.opened()).isZero();
    assertThat(attempts.outcomes()).isEmpty();
  }

  @Test
  void refusesTokensOfOtherRulesInsteadOfFindingLess() {
    reported("Minji Kim");
    asked();
    kept.keep(FIRM, WRONG);
    kept.outdate(FIRM);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.TokensRefused(TokenRefusal.OTHER_RULES));
  }

  @Test
  void findsNothingIfAPieceOfTheListIsMissing() {
    reported("Minji Kim");
    asked();
    kept.keep(FIRM, WRONG);
    kept.loseAPiece(FIRM);
    assertThatThrownBy(() -> conflicts.checkKept(OFFER, FIRM)).isInstanceOf(StaleState.class);
  }

  @Test
  void tellsAFirmThatIsNotAskedNothing() {
    reported("Minji Kim");
    kept.keep(FIRM, RIGHT);
    assertThat(conflicts.checkKept(OFFER, FIRM)).isEqualTo(new Checked.Refused(Refusal.NOT_ASKED));
    assertThat(vault.opened()).isZero();
  }

  @Test
  void comparesAFirmsTokensSoOftenADay() {
    kept.keep(FIRM, RIGHT);
    for (var check = 0; check < ComparingTokens.MOST_CHECKS_A_DAY; check++) {
      assertThat(conflicts.checkKept(OFFER, FIRM)).isInstanceOf(Checked.Refused.class);
    }
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.TokensRefused(TokenRefusal.TOO_OFTEN));
  }
}
