package org.alliance.firm.adapter.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.application.ReadingInbox.Inbox;
import org.alliance.firm.application.inbox.InboxMarks;
import org.alliance.firm.application.inbox.InboxMarks.Changes;
import org.alliance.firm.application.inbox.InboxMarks.News;
import org.alliance.firm.application.inbox.InboxReaders;
import org.alliance.firm.application.inbox.InboxReaders.Reader;
import org.alliance.firm.application.inbox.InboxReaders.SavedView;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.InboxModel;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.security.Caller;
import org.springframework.stereotype.Component;

/// What the inbox shows besides its lines: the reader's views, and what is new for the reader.
@Component
class InboxNews implements InboxModel {
  /// More views than a person can tell apart.
  static final int MOST_VIEWS = 20;

  private static final int MOST_GONE = 20;
  private static final int MOST_MARKS = 1_000;

  private final InboxReaders readers;
  private final OfferInbox offers;
  private final CaseTexts texts;
  private final Clock clock;

  InboxNews(InboxReaders readers, OfferInbox offers, CaseTexts texts, Clock clock) {
    this.readers = readers;
    this.offers = offers;
    this.texts = texts;
    this.clock = clock;
  }

  record ViewLine(String id, String name, String href, boolean isCurrent) {}

  /// An offer that has left the list.
  record GoneLine(String id, Optional<CaseNumber> number, String state, InboxOffer.Status status) {
    static GoneLine of(Line line) {
      var offer = line.offer();
      return new GoneLine(
          offer.id().value(), offer.caseNumber(), offer.facts().state().fullName(), offer.status());
    }
  }

  private static Reader reader() {
    return new Reader(FirmPages.ownFirm(), Caller.current().staffId().orElseThrow());
  }

  /// @param filter the parameters of the address that are set
  @Override
  public void put(Map<String, Object> model, Inbox inbox, Map<String, String> filter) {
    var notes = readers.notes(reader());
    var marks = InboxMarks.of(inbox);
    var changes =
        notes.seenAt().isPresent() ? InboxMarks.between(notes.seen(), marks) : Changes.NONE;
    var query = query(filter);
    model.put(
        "views",
        notes.views().stream()
            .map(view ->
                new ViewLine(
                    view.id(),
                    texts.open(view.name(), FirmPages.ownFirm()),
                    "/firm?" + view.query(),
                    view.query().equals(query)))
            .toList());
    model.put("canSave", !query.isEmpty() && notes.views().size() < MOST_VIEWS);
    model.put("filter", filter);
    model.put("seenAt", notes.seenAt());
    model.put("news", changes.byLine());
    model.put("isNews", !changes.isEmpty());
    model.put("newLines", changes.byLine().values().stream().filter(News::isNew).count());
    model.put(
        "changedLines", changes.byLine().values().stream().filter(news -> !news.isNew()).count());
    model.put("gone", gone(changes));
    model.put(
        "openOffers",
        inbox.answerable().stream()
            .map(line -> line.offer().id().value())
            .collect(Collectors.joining(" ")));
    model.put("marks", written(marks));
  }

  /// The person may have worked at another firm when they looked.
  private List<GoneLine> gone(Changes changes) {
    return changes.gone().stream()
        .limit(MOST_GONE)
        .flatMap(id -> offers.find(id).stream())
        .filter(line -> line.offer().firm().equals(FirmPages.ownFirm()))
        .map(GoneLine::of)
        .toList();
  }

  void look(String written) {
    var seen = new HashMap<String, String>();
    Stream.of(written.split(" "))
        .filter(one -> one.matches("[oc]:[A-Za-z0-9-]{1,60}=[a-z0-9.-]{0,80}"))
        .limit(MOST_MARKS)
        .forEach(one ->
            seen.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
    readers.look(reader(), seen, clock.instant());
  }

  private static String written(Map<String, String> marks) {
    return marks.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  /// @return whether there was room for it
  boolean save(String name, Map<String, String> filter) {
    var query = query(filter);
    if (query.isEmpty() || readers.notes(reader()).views().size() >= MOST_VIEWS) {
      return false;
    }
    var id = UUID.randomUUID().toString().substring(0, 8);
    readers.addView(reader(), new SavedView(id, texts.seal(name, FirmPages.ownFirm()), query));
    return true;
  }

  /// @return whether the reader has such a view
  boolean remove(String id) {
    var known = readers.notes(reader()).views().stream().anyMatch(view -> view.id().equals(id));
    readers.removeView(reader(), id);
    return known;
  }

  /// In one order, so that equal filters have equal queries. Values are codes and need no escaping.
  static String query(Map<String, String> filter) {
    return Stream.of("urgency", "state", "language")
        .filter(name -> !Objects.requireNonNullElse(filter.get(name), "").isEmpty())
        .map(name -> name + "=" + filter.get(name))
        .collect(Collectors.joining("&"));
  }
}
