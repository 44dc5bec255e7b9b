package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.alliance.contracts.EventStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Whether what was heard has had its effect, and once: entries in case files, offers, mails.
final class Effects {
  private static final String DELIVERY = Flow.of(EventStream.DELIVERY).source();

  /// Reminders and notices of engagements come and go with time, and clients are told only what
  /// their plans allow.
  private static final Pattern OF_OTHER_OCCASIONS =
      Pattern.compile(
          "-(reminder|offer-expired|team|hand-back|client|unread|question-answered|follow-up"
              + "|deadline-near|report-status)-(email|sms|voice)$|-unread-escalated-portal$");

  private final MongoClient store;
  private final List<String> missing = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();

  Effects(MongoClient store) {
    this.store = store;
  }

  void audit() {
    store
        .getDatabase("case-tracking")
        .getCollection("case_files")
        .find()
        .projection(Projections.include("src", "state.entries.source", "state.entries.seq"))
        .forEach(this::caseFile);
    var offers = new HashMap<String, Set<String>>();
    var mails = new HashSet<String>();
    store
        .getDatabase("matching")
        .getCollection("events")
        .find(Filters.in("type", "offer-made.v1", "firm-assigned.v1"))
        .forEach(event -> offerEvent(event, offers, mails));
    store
        .getDatabase("matching")
        .getCollection("events")
        .find(Filters.eq("type", "offer-closed.v1"))
        .map(event -> Document.parse(event.getString("body")))
        .forEach(closed -> thanks(closed, mails));
    store
        .getDatabase("matching")
        .getCollection("referrals")
        .find()
        .projection(Projections.include("state.past", "state.out", "state.accepted"))
        .forEach(referral ->
            referral(referral, offers.getOrDefault(referral.getString("_id"), Set.of())));
    mails(mails);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  List<String> doubled() {
    return List.copyOf(doubled);
  }

  /// The entries of each source are those from 1 to its position, each of them once. Deliveries
  /// count each for itself, and their entries do not say whose they are.
  private void caseFile(Document file) {
    var entries = new HashMap<String, List<Long>>();
    file.get("state", new Document())
        .getList("entries", Document.class, List.of())
        .forEach(entry ->
            entries
                .computeIfAbsent(entry.getString("source"), _ -> new ArrayList<>())
                .add(Snapshot.number(entry, "seq")));
    var expected = new HashMap<String, Long>();
    file.get("src", new Document())
        .forEach((source, last) ->
            expected.merge(
                source.startsWith(DELIVERY) ? DELIVERY : source,
                ((Number) last).longValue(),
                Long::sum));
    var sources = new TreeSet<>(entries.keySet());
    sources.addAll(expected.keySet());
    for (var source : sources) {
      entries(
          file.getString("_id") + "'s file of " + source,
          entries.getOrDefault(source, List.of()),
          expected.getOrDefault(source, 0L),
          source.equals(DELIVERY));
    }
  }

  private void entries(String what, List<Long> entries, long expected, boolean isMany) {
    var different = isMany ? entries.size() : new HashSet<>(entries).size();
    if (entries.size() > expected || different < entries.size()) {
      doubled.add(what + " has entries " + entries + " of " + expected);
    } else if (entries.size() < expected) {
      missing.add(what + " has only entries " + entries + " of " + expected);
    } else if (!isMany && entries.stream().anyMatch(seq -> seq < 1 || seq > expected)) {
      missing.add(what + " has entries " + entries + " and not just 1 to " + expected);
    }
  }

  private void offerEvent(Document event, Map<String, Set<String>> offers, Set<String> mails) {
    var body = Document.parse(event.getString("body"));
    var subject = event.getString("subject");
    var offer = body.getString("offerId");
    var isOffer = event.getString("type").equals("offer-made.v1");
    if (isOffer && !offers.computeIfAbsent(subject, _ -> new TreeSet<>()).add(offer)) {
      doubled.add("offer " + offer + " was made twice");
    }
    if (!mails.add(offer + (isOffer ? "-offer-email" : "-assignment-email"))) {
      doubled.add(subject + " was assigned twice by offer " + offer);
    }
  }

  /// A firm that another one was faster than is thanked.
  private void thanks(Document closed, Set<String> mails) {
    var offer = closed.getString("offerId");
    if ("superseded".equals(closed.getString("closure")) && !mails.add(offer + "-thanks-email")) {
      doubled.add("offer " + offer + " was superseded twice");
    }
  }

  /// @param made as the archive has it
  private void referral(Document referral, Set<String> made) {
    var id = referral.getString("_id");
    var state = referral.get("state", new Document());
    var offers = new ArrayList<Document>();
    offers.addAll(state.getList("past", Document.class, List.of()));
    offers.addAll(state.getList("out", Document.class, List.of()));
    if (state.get("accepted") instanceof Document accepted) {
      offers.add(accepted);
    }
    var ids = new TreeSet<String>();
    var firms = new TreeSet<String>();
    for (var offer : offers) {
      if (!ids.add(idOf(offer))) {
        doubled.add("referral " + id + " has offer " + idOf(offer) + " twice");
      }
      var firm = offer.get("chosen", new Document()).getString("firm");
      if (firm != null && !firms.add(firm)) {
        doubled.add("referral " + id + " was offered to " + firm + " twice");
      }
    }
    if (!ids.equals(made)) {
      missing.add("referral " + id + " has offers " + ids + ", and made were " + made);
    }
  }

  private static String idOf(Document offer) {
    return String.valueOf(offer.get(offer.containsKey("_id") ? "_id" : "id"));
  }

  /// An offer that was over before its mail went out needs none.
  private void notSent(String id, @Nullable String word) {
    var offer = id.replaceFirst("-offer-email$", "");
    var isOver =
        !offer.equals(id)
            && (is("matching", "offer-closed.v1", offer)
                || is("matching", "firm-assigned.v1", offer)
                || is("firm", "offer-answered.v1", offer));
    if (!(isOver && ("cancelled".equals(word) || "forestalled".equals(word)))) {
      missing.add("mail " + id + " is " + word);
    }
  }

  /// Whether the archive of a service has this of an offer.
  private boolean is(String service, String type, String offer) {
    var caseId = offer.substring(0, offer.lastIndexOf('-'));
    return StreamSupport.stream(
            store
                .getDatabase(service)
                .getCollection("events")
                .find(Filters.and(Filters.eq("type", type), Filters.eq("subject", caseId)))
                .spliterator(),
            false)
        .map(event -> Document.parse(event.getString("body")))
        .anyMatch(body -> offer.equals(body.getString("offerId")));
  }

  /// Every offer, every assignment and every thanks has its mail, which was sent, and nothing else
  /// has one.
  private void mails(Set<String> wanted) {
    var found = new HashSet<String>();
    store
        .getDatabase("notification")
        .getCollection("deliveries")
        .find()
        .projection(Projections.include("state.word"))
        .forEach(delivery -> {
          var id = delivery.getString("_id");
          if (OF_OTHER_OCCASIONS.matcher(id).find()) {
            return;
          }
          found.add(id);
          if (!wanted.contains(id)) {
            doubled.add("mail " + id + " is about nothing that happened");
          }
          var word = String.valueOf(delivery.get("state", new Document()).get("word"));
          if (!word.equals("sent")) {
            notSent(id, word);
          }
        });
    wanted.stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> missing.add("mail " + id + " was never planned"));
  }
}
