package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.adapter.mongo.MatterQueries.ANY_OPEN;
import static org.alliance.firm.adapter.mongo.MatterQueries.CASE_NUMBER;
import static org.alliance.firm.adapter.mongo.MatterQueries.OFFERS;
import static org.alliance.firm.adapter.mongo.MatterQueries.OPEN_TO;
import static org.alliance.firm.adapter.mongo.MatterQueries.ORDER;
import static org.alliance.firm.adapter.mongo.MatterQueries.SEEKS_IN;
import static org.alliance.firm.adapter.mongo.MatterQueries.UNANSWERED;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.ListOrder;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.ResultPage;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter;
import org.springframework.data.mongodb.core.query.Criteria;

/// Offers in MongoDB, where each is part of its matter.
final class MongoOfferInbox implements OfferInbox {
  private final MatterQueries matters;

  MongoOfferInbox(MatterQueries matters) {
    this.matters = matters;
  }

  @Override
  public Optional<Line> find(OfferId offer) {
    var matter = matters.load(offer.caseId().value());
    return Matter.find(matter, offer).map(found -> new Line(matter, found));
  }

  @Override
  public ResultPage<Line> ofFirm(
      FirmId firm, Filter filter, Optional<List<String>> after, int limit) {
    var criteria = criteria(firm, filter);
    return page(
        criteria,
        offer ->
            offer.firm().equals(firm) && filter.status().map(offer.status()::equals).orElse(true),
        after,
        limit,
        () -> matters.count(criteria)); // matching asks a firm once for a case
  }

  private static Criteria criteria(FirmId firm, Filter filter) {
    var offer = Criteria.where("firm").is(firm.value());
    filter.status().ifPresent(status -> offer.and("status").is(status.code()));
    var criteria =
        filter.status().filter(Status.OPEN::equals).isPresent()
            ? Criteria.where(OPEN_TO).is(firm.value())
            : Criteria.where(OFFERS).elemMatch(offer);
    filter.number().ifPresent(number -> criteria.and(CASE_NUMBER).is(number.value()));
    return criteria;
  }

  @Override
  public List<Matter> seeking(Set<UsState> states, int limit) {
    return matters.sorted(Criteria.where(SEEKS_IN).in(states), limit);
  }

  @Override
  public Matter matter(CaseId caseId) {
    return matters.load(caseId.value());
  }

  @Override
  public List<Line> withQuestions(int limit) {
    return matters.sorted(Criteria.where(UNANSWERED).is(true), limit).stream()
        .flatMap(matter ->
            Matter.offersOf(matter).stream()
                .filter(offer ->
                    offer.notes().questions().stream()
                        .anyMatch(question -> question.reply().isEmpty()))
                .map(offer -> new Line(matter, offer)))
        .limit(limit)
        .toList();
  }

  @Override
  public ResultPage<Line> open(
      Optional<CaseNumber> number, Optional<List<String>> after, int limit) {
    return page(
        open(number),
        offer -> offer.status() == Status.OPEN,
        after,
        limit,
        () -> countOpen(number));
  }

  private static Criteria open(Optional<CaseNumber> number) {
    var criteria = Criteria.where(ANY_OPEN).is(true);
    number.ifPresent(wanted -> criteria.and(CASE_NUMBER).is(wanted.value()));
    return criteria;
  }

  /// Several firms may be asked at once. The sum of the matters with at least one open offer, those
  /// with at least two, and so on, is the number of open offers.
  private long countOpen(Optional<CaseNumber> number) {
    var total = 0L;
    for (var place = 0; ; place++) {
      var atLeast = matters.count(open(number).and(OPEN_TO + "." + place).exists(true));
      if (atLeast == 0) {
        return total;
      }
      total += atLeast;
    }
  }

  private ResultPage<Line> page(
      Criteria criteria,
      Predicate<InboxOffer> wanted,
      Optional<List<String>> after,
      int limit,
      LongSupplier count) {
    var from =
        after
            .map(key -> MatterQueries.and(criteria, Criteria.where(ORDER).gte(key.getFirst())))
            .orElse(criteria);
    // One line more than wanted shows whether more follow. The matter of the last line of the page
    // before may have nothing left to show.
    var found =
        matters.sorted(from, limit + 2).stream()
            .flatMap(matter ->
                Matter.offersOf(matter).stream()
                    .filter(wanted)
                    .sorted(Comparator.comparingInt(offer -> offer.id().number()))
                    .map(offer -> new Line(matter, offer)))
            .filter(line -> after.map(key -> isAfter(line, key)).orElse(true))
            .limit(limit + 1L)
            .toList();
    return ResultPage.of(
        found, limit, MatterQueries.total(found, after, limit, count), MongoOfferInbox::key);
  }

  private static boolean isAfter(Line line, List<String> other) {
    var key = key(line);
    var matter = key.getFirst().compareTo(other.getFirst());
    return matter > 0 || (matter == 0 && key.getLast().compareTo(other.getLast()) > 0);
  }

  /// The offer's number has four digits, so that it sorts as a text.
  private static List<String> key(Line line) {
    return List.of(
        ListOrder.of(line.matter()).orElseThrow(), "%04d".formatted(line.offer().id().number()));
  }
}
