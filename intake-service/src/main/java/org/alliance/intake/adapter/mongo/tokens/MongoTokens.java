package org.alliance.intake.adapter.mongo.tokens;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.tokens.FirmTokens;
import org.alliance.intake.application.tokens.FirmTokens.Act;
import org.alliance.intake.application.tokens.FirmTokens.Change;
import org.alliance.intake.application.tokens.FirmTokens.Part;
import org.alliance.intake.application.tokens.TokenStore;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Collection `firm_tokens`: `{ _id: firm, version, key: {sealed, sign, at}, parts: [{id, names,
/// pieces, rules}], changes: [{act, at, names, by}] }`; `firm_token_pieces`: `{ _id: part/number,
/// firm, part, at, tokens }` with 8 bytes a token; `firm_token_uses`: `{ _id: firm, CHANGE: {day,
/// count}, CHECK: … }`.
final class MongoTokens implements TokenStore {
  private static final String FIRMS = "firm_tokens";
  private static final String PIECES = "firm_token_pieces";
  private static final String USES = "firm_token_uses";
  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String KEY = "key";
  private static final String PARTS = "parts";
  private static final String CHANGES = "changes";
  private static final String FIRM = "firm";
  private static final String PART = "part";
  private static final String AT = "at";
  private static final String TOKENS = "tokens";
  private static final String NAMES = "names";

  private final MongoOperations mongo;

  MongoTokens(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    mongo
        .indexOps(PIECES)
        .createIndex(new Index(FIRM, Sort.Direction.ASC).on(PART, Sort.Direction.ASC));
  }

  @Override
  public FirmTokens of(FirmId firm) {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, FIRMS))
        .map(stored -> tokens(firm, stored))
        .orElseGet(() -> FirmTokens.none(firm));
  }

  @Override
  public boolean save(FirmTokens before, FirmTokens after) {
    var stored = document(after);
    if (before.version() == 0) {
      try {
        mongo.insert(stored, FIRMS);
        return true;
      } catch (DuplicateKeyException faster) {
        return false;
      }
    }
    var query =
        Query.query(Criteria.where(ID).is(before.firm().value()).and(VERSION).is(before.version()));
    return mongo.findAndReplace(query, stored, FIRMS) != null;
  }

  @Override
  public void addPiece(FirmId firm, String part, int number, long[] tokens, Instant at) {
    var bytes = ByteBuffer.allocate(tokens.length * Long.BYTES);
    bytes.asLongBuffer().put(tokens);
    mongo.insert(
        new Document(ID, part + "/" + number)
            .append(FIRM, firm.value())
            .append(PART, part)
            .append(AT, Date.from(at))
            .append(TOKENS, new Binary(bytes.array())),
        PIECES);
  }

  @Override
  public Stream<long[]> pieces(FirmId firm, Collection<String> parts) {
    var query = Query.query(Criteria.where(FIRM).is(firm.value()).and(PART).in(parts));
    return mongo.stream(query, Document.class, PIECES).map(MongoTokens::tokens);
  }

  @Override
  public void delete(FirmId firm, String part) {
    mongo.remove(Query.query(Criteria.where(FIRM).is(firm.value()).and(PART).is(part)), PIECES);
  }

  @Override
  public void deleteAllBut(FirmId firm, Collection<String> parts, Instant before) {
    mongo.remove(
        Query.query(
            Criteria.where(FIRM)
                .is(firm.value())
                .and(PART)
                .nin(parts)
                .and(AT)
                .lt(Date.from(before))),
        PIECES);
  }

  /// The first use of a day begins the count anew. Of two first ones, one is counted.
  @Override
  public boolean count(FirmId firm, Use use, LocalDate day, int most) {
    var own = Criteria.where(ID).is(firm.value());
    var today = Criteria.where(ID).is(firm.value()).and(use + ".day").is(day.toString());
    var counted =
        mongo.findAndModify(
            Query.query(today),
            new Update().inc(use + ".count", 1),
            FindAndModifyOptions.options().returnNew(true),
            Document.class,
            USES);
    if (counted == null) {
      mongo.upsert(
          Query.query(own),
          new Update().set(use.name(), new Document("day", day.toString()).append("count", 1)),
          USES);
      return true;
    }
    return counted.get(use.name(), Document.class).getInteger("count") <= most;
  }

  private static long[] tokens(Document piece) {
    var bytes = piece.get(TOKENS, Binary.class).getData();
    var tokens = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(tokens);
    return tokens;
  }

  private static FirmTokens tokens(FirmId firm, Document stored) {
    return new FirmTokens(
        firm,
        Optional.ofNullable(stored.get(KEY, Document.class))
            .map(key ->
                new FirmTokens.Key(
                    key.get("sealed", Binary.class).getData(),
                    key.getString("sign"),
                    key.getDate(AT).toInstant())),
        stored.getList(PARTS, Document.class).stream()
            .map(part ->
                new Part(
                    part.getString("id"),
                    part.getInteger(NAMES),
                    part.getInteger("pieces"),
                    part.getInteger("rules")))
            .toList(),
        stored.getList(CHANGES, Document.class).stream()
            .map(change ->
                new Change(
                    Coded.of(Act.class, change.getString("act")),
                    change.getDate(AT).toInstant(),
                    change.getInteger(NAMES),
                    change.getString("by")))
            .toList(),
        stored.getLong(VERSION));
  }

  private static Document document(FirmTokens tokens) {
    var stored =
        new Document(ID, tokens.firm().value())
            .append(VERSION, tokens.version())
            .append(PARTS, tokens.parts().stream().map(MongoTokens::document).toList())
            .append(CHANGES, changes(tokens.changes()));
    tokens
        .key()
        .ifPresent(key ->
            stored.append(
                KEY,
                new Document("sealed", new Binary(key.sealed()))
                    .append("sign", key.sign())
                    .append(AT, Date.from(key.madeAt()))));
    return stored;
  }

  private static Document document(Part part) {
    return new Document("id", part.id())
        .append(NAMES, part.names())
        .append("pieces", part.pieces())
        .append("rules", part.rules());
  }

  private static List<Document> changes(List<Change> changes) {
    return changes.stream()
        .map(change ->
            new Document("act", change.act().code())
                .append(AT, Date.from(change.at()))
                .append(NAMES, change.names())
                .append("by", change.by()))
        .toList();
  }
}
