package org.alliance.firm.adapter.pages;

import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.domain.matter.InboxOffer;

/// What the conflict check of an offer has found, as a tag.
///
/// @param code of the finding; `not-checked` before there is one
record ConflictTag(String code, String tone) {
  static ConflictTag of(InboxOffer offer) {
    return new ConflictTag(
        offer.conflict().map(Coded::code).orElse(InboxOffer.Clearance.NOT_CHECKED.code()),
        switch (offer.conflict().orElse(null)) {
          case null -> "wait";
          case CLEAR, REVIEW_CLEAR -> "good";
          case POSSIBLE, REVIEW_CONFLICT -> "stop";
          case NEEDS_REVIEW, NOTHING_TO_COMPARE, REVIEW_UNCLEAR -> "wait";
        });
  }
}
