package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter;

/// Finds offers. Lists are in the order of [ListOrder], offers of one case in the order in which
/// matching made them. Filters act before the limit.
public interface OfferInbox {
  /// The number of values of a sort key.
  int KEY_PARTS = 2;

  /// @param matter that the offer is part of
  record Line(Matter matter, InboxOffer offer) {}

  /// @param status that the offers have; empty for any
  /// @param number of the case that the offers are of; empty for any case
  record Filter(Optional<Status> status, Optional<CaseNumber> number) {}

  Optional<Line> find(OfferId offer);

  /// The offers that were made to one firm.
  ///
  /// @param after the sort key that the page before ended with; empty for the first page
  ResultPage<Line> ofFirm(FirmId firm, Filter filter, Optional<List<String>> after, int limit);

  /// The cases that no firm has taken, in some states.
  List<Matter> seeking(Set<UsState> states, int limit);

  /// What is known of a case, whoever was asked.
  Matter matter(CaseId caseId);

  /// The offers with a question that waits for a reply, in the order of the list.
  List<Line> withQuestions(int limit);

  /// The open offers of all firms.
  ///
  /// @param number of the case that the offers are of; empty for any case
  /// @param after the sort key that the page before ended with; empty for the first page
  ResultPage<Line> open(Optional<CaseNumber> number, Optional<List<String>> after, int limit);
}
