package org.alliance.firm.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;

/// The first page of a firm: the offers that wait for its answer, and the work that it has in hand.
public final class ReadingInbox {
  /// The most lines of each list. A firm that is asked for more cases at once answers some first.
  public static final int MOST = 200;

  private final OfferInbox offers;
  private final EngagementList engagements;
  private final Clock clock;

  public ReadingInbox(OfferInbox offers, EngagementList engagements, Clock clock) {
    this.offers = offers;
    this.engagements = engagements;
    this.clock = clock;
  }

  /// Which open offers to show; an empty part stands for any.
  public record Filter(
      Optional<Urgency> urgency, Optional<UsState> state, Optional<LanguageTag> language) {
    public static final Filter ANY =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    boolean admits(Line line) {
      var facts = line.offer().facts();
      return urgency.map(facts.urgency()::equals).orElse(true)
          && state.map(facts.state()::equals).orElse(true)
          && language.map(facts.speaks()::contains).orElse(true);
    }
  }

  /// @param answerable all offers that the firm can still answer, urgent first
  /// @param shown those of them that the filter admits
  /// @param accepted offers that the firm has accepted and matching has not assigned yet
  /// @param inHand the cases that the firm has
  /// @param isCut whether a list has more than [#MOST] lines
  public record Inbox(
      List<Line> answerable,
      List<Line> shown,
      List<Line> accepted,
      List<Matter> inHand,
      boolean isCut,
      Instant now) {
    public Inbox {
      answerable = List.copyOf(answerable);
      shown = List.copyOf(shown);
      accepted = List.copyOf(accepted);
      inHand = List.copyOf(inHand);
    }
  }

  public Inbox read(FirmId firm, Filter filter) {
    var now = clock.instant();
    var open = offers(firm, Status.OPEN);
    var answerable = answerable(open, now);
    var inHand =
        Stream.of(MatterStatus.ASSIGNED, MatterStatus.STAFFED, MatterStatus.ACTIVE)
            .map(status -> engagements(firm, status))
            .toList();
    return new Inbox(
        answerable,
        answerable.stream().filter(filter::admits).toList(),
        offers(firm, Status.ACCEPTED).lines(),
        inHand.stream().flatMap(page -> page.lines().stream()).toList(),
        open.end().isPresent() || inHand.stream().anyMatch(page -> page.end().isPresent()),
        now);
  }

  /// The offers that the firm can still answer, urgent first.
  public List<Line> answerable(FirmId firm) {
    return answerable(offers(firm, Status.OPEN), clock.instant());
  }

  private static List<Line> answerable(ResultPage<Line> open, Instant now) {
    return open.lines().stream().filter(line -> isAnswerable(line, now)).toList();
  }

  /// The cases whose work the firm has done.
  public List<Matter> done(FirmId firm) {
    return engagements(firm, MatterStatus.ENDED).lines();
  }

  /// An offer whose time is over, or whose client has withdrawn, is about to be closed.
  private static boolean isAnswerable(Line line, Instant now) {
    return !now.isAfter(line.offer().answerBy()) && !line.matter().client().hasWithdrawn();
  }

  private ResultPage<Line> offers(FirmId firm, Status status) {
    return offers.ofFirm(
        firm, new OfferInbox.Filter(Optional.of(status), Optional.empty()), Optional.empty(), MOST);
  }

  private ResultPage<Matter> engagements(FirmId firm, MatterStatus status) {
    return engagements.engagements(
        new EngagementList.Filter(Optional.of(status), Optional.of(firm), Optional.empty()),
        Optional.empty(),
        MOST);
  }
}
