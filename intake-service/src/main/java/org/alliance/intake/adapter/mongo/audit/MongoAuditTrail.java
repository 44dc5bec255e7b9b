package org.alliance.intake.adapter.mongo.audit;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.audit.AuditEntry;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.audit.ChainCheck;
import org.alliance.intake.domain.audit.ChainHead;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `audit_trail`: one document an entry, `_id` is its number. An append takes the number
/// after the last one; the unique key makes it a compare-and-set, so that two instances never fork
/// the chain. Collection `audit_head` has one document, `{ _id: "head", seq, hash, seal }`, which
/// only goes forward. It shows when the last entries are missing.
final class MongoAuditTrail implements AuditTrail {
  static final String ENTRIES = "audit_trail";
  static final String HEADS = "audit_head";
  private static final String HEAD = "head";
  private static final String SEQ = "seq";
  private static final String CASE = "case";
  private static final String ABOUT = "about";
  private static final String BREAK_GLASS = "breakGlass";

  private final MongoOperations mongo;
  private final UnaryOperator<String> keyed;

  MongoAuditTrail(MongoOperations mongo, MasterKey key) {
    this.mongo = mongo;
    this.keyed = text -> HexFormat.of().formatHex(key.fingerprint("audit-trail", text));
  }

  void ensureIndexes() {
    var indexes = mongo.indexOps(ENTRIES);
    indexes.createIndex(new Index(CASE, ASC));
    indexes.createIndex(new Index(BREAK_GLASS, ASC));
    indexes.createIndex(new Index(ABOUT, ASC));
  }

  @Override
  public AuditEntry append(AuditFact fact) {
    while (true) {
      var end = end();
      var entry = AuditEntry.of(end.seq() + 1, fact, end.hash(), keyed);
      try {
        mongo.insert(StoredEntry.of(entry), ENTRIES);
        advance(ChainHead.of(entry, keyed));
        return entry;
      } catch (DuplicateKeyException anotherWasQuicker) {
        // Its entry is the end now. Each round somebody gets on.
      }
    }
  }

  private record End(long seq, String hash) {}

  /// The later one of the last entry and the head. The head lags after a crash. The last entry is
  /// before the head if somebody removed the end; the next entry leaves that gap open.
  private End end() {
    var last =
        mongo
            .find(
                new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1),
                Document.class,
                ENTRIES)
            .stream()
            .findFirst()
            .map(document ->
                new End(StoredEntry.place(document), StoredEntry.toDomain(document).hash()))
            .orElse(new End(0, ""));
    return head()
        .filter(head -> head.seq() > last.seq())
        .map(head -> new End(head.seq(), head.hash()))
        .orElse(last);
  }

  private void advance(ChainHead head) {
    var fields =
        new Update().set(SEQ, head.seq()).set("hash", head.hash()).set("seal", head.seal());
    var behind = Query.query(Criteria.where("_id").is(HEAD).and(SEQ).lt(head.seq()));
    if (mongo.updateFirst(behind, fields, HEADS).getMatchedCount() == 0 && head().isEmpty()) {
      try {
        mongo.insert(
            new Document("_id", HEAD)
                .append(SEQ, head.seq())
                .append("hash", head.hash())
                .append("seal", head.seal()),
            HEADS);
      } catch (DuplicateKeyException madeMeanwhile) {
        mongo.updateFirst(behind, fields, HEADS);
      }
    }
  }

  private Optional<ChainHead> head() {
    return Optional.ofNullable(mongo.findById(HEAD, Document.class, HEADS))
        .map(document ->
            new ChainHead(
                document.get(SEQ) instanceof Number seq ? seq.longValue() : 0,
                String.valueOf(document.get("hash")),
                String.valueOf(document.get("seal"))));
  }

  @Override
  public List<AuditEntry> ofCase(CaseId id, int most) {
    return latest(Criteria.where(CASE).is(id.value()), most);
  }

  @Override
  public List<BrokenGlass> brokenGlass(int most) {
    var openings =
        latest(Criteria.where(BREAK_GLASS).is(true).and("act").is(AuditFact.OPENED), most);
    var looks =
        mongo
            .find(
                Query.query(
                    Criteria.where(ABOUT).in(openings.stream().map(AuditEntry::seq).toList())),
                Document.class,
                ENTRIES)
            .stream()
            .map(StoredEntry::toDomain)
            .collect(
                Collectors.toMap(
                    look -> look.fact().about(), Function.identity(), (first, _) -> first));
    return openings.stream()
        .map(opening -> new BrokenGlass(opening, Optional.ofNullable(looks.get(opening.seq()))))
        .toList();
  }

  private List<AuditEntry> latest(Criteria criteria, int most) {
    return mongo
        .find(
            Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most),
            Document.class,
            ENTRIES)
        .stream()
        .map(StoredEntry::toDomain)
        .toList();
  }

  @Override
  public Optional<AuditEntry> find(long seq) {
    return Optional.ofNullable(mongo.findById(seq, Document.class, ENTRIES))
        .map(StoredEntry::toDomain);
  }

  @Override
  public boolean isLookedAt(long seq) {
    return mongo.exists(Query.query(Criteria.where(ABOUT).is(seq)), ENTRIES);
  }

  @Override
  public Verification verify(Optional<String> noted) {
    // The head first: entries that come meanwhile are after it.
    var head = head();
    var check = new ChainCheck(head, keyed, noted);
    try (var entries = mongo.stream(new Query().with(Sort.by("_id")), Document.class, ENTRIES)) {
      entries.forEach(
          document -> check.add(StoredEntry.place(document), StoredEntry.toDomain(document)));
    }
    return new Verification(
        check.entries(), head.map(ChainHead::hash).orElse(""), check.findings());
  }
}
