package org.alliance.intake.application.tokens;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.tokens.FirmTokens.Act;
import org.alliance.intake.application.tokens.FirmTokens.Part;
import org.alliance.intake.application.tokens.TokenFile.NotTokens;
import org.alliance.intake.application.tokens.TokenStore.Use;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.kit.sealing.AesGcm;

/// Makes a firm's key, and takes, replaces and deletes its tokens. Each change is an entry of the
/// audit trail before it is made.
public final class KeepingTokens {
  public static final int MOST_NAMES = 100_000;
  public static final int MOST_FILES = 200;

  /// Of one firm and day. A change before each check would still get three answers an offer.
  public static final int MOST_CHANGES_A_DAY = 200;

  /// 800 KB.
  private static final int PIECE = 100_000;

  private static final String AUDITED_PART = "conflict-tokens";

  private final TokenStore store;
  private final MasterKey master;
  private final AuditTrail trail;
  private final Clock clock;

  public KeepingTokens(TokenStore store, MasterKey master, AuditTrail trail, Clock clock) {
    this.store = store;
    this.master = master;
    this.trail = trail;
    this.clock = clock;
  }

  /// What became of a change.
  public sealed interface Outcome {
    record Changed(FirmTokens now) implements Outcome {}

    /// @param line of the file; 0 if it is not about a line
    record Refused(TokenRefusal reason, int line) implements Outcome {}
  }

  /// Who changes something.
  ///
  /// @param id the pseudonym in the trail
  /// @param role as the trail has it
  public record Changer(String id, String role) {}

  /// A new key, which is shown once. Tokens of the key before would never meet, so they go.
  ///
  /// @return empty if somebody else changed something at the same time
  public Optional<TokenKey> makeKey(FirmId firm, Changer by) {
    var before = store.of(firm);
    var key = TokenKey.of(AesGcm.newKey());
    var sealed =
        new FirmTokens.Key(
            master.wrap(key.bytes(), owner(firm)), new NameTokens(key).sign(), now());
    return change(before, Optional.of(sealed), List.of(), Act.KEY_MADE, by)
            instanceof Outcome.Changed
        ? Optional.of(key)
        : Optional.empty();
  }

  public FirmTokens of(FirmId firm) {
    return store.of(firm);
  }

  public Outcome delete(FirmId firm, Changer by) {
    var before = store.of(firm);
    return change(before, before.key(), List.of(), Act.DELETED, by);
  }

  /// The tokens, and the key that they were made with.
  public Outcome deleteKey(FirmId firm, Changer by) {
    return change(store.of(firm), Optional.empty(), List.of(), Act.KEY_DELETED, by);
  }

  /// Takes a file in. It is in force as a whole or not at all.
  ///
  /// @param replaces whether it takes the place of all that is kept
  public Outcome take(FirmId firm, InputStream content, boolean replaces, Changer by)
      throws IOException {
    var before = store.of(firm);
    var file = new TokenFile(content);
    var refused = refusalOf(before, file, replaces);
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get(), 0);
    }
    if (!store.count(firm, Use.CHANGE, today(), MOST_CHANGES_A_DAY)) {
      return new Outcome.Refused(TokenRefusal.TOO_OFTEN, 0);
    }
    var upload = new Upload(firm, MOST_NAMES - (replaces ? 0 : before.names()));
    var outcome = upload.read(file).orElseGet(() -> inForce(before, upload.part(), replaces, by));
    if (outcome instanceof Outcome.Refused) {
      store.delete(firm, upload.id);
    }
    return outcome;
  }

  private Outcome inForce(FirmTokens before, Part part, boolean replaces, Changer by) {
    return replaces
        ? change(before, before.key(), List.of(part), Act.REPLACED, by)
        : saved(before, before.plus(part, now(), by.id()), by);
  }

  private static Optional<TokenRefusal> refusalOf(
      FirmTokens before, TokenFile file, boolean replaces) throws IOException {
    if (before.key().isEmpty()) {
      return Optional.of(TokenRefusal.NO_KEY);
    }
    var header = header(file);
    if (header.isEmpty()) {
      return Optional.of(TokenRefusal.NOT_TOKENS);
    }
    if (header.get().rules() != NameTokens.RULES) {
      return Optional.of(TokenRefusal.OTHER_RULES);
    }
    if (!header.get().sign().equals(before.key().get().sign())) {
      return Optional.of(TokenRefusal.OTHER_KEY);
    }
    return !replaces && before.parts().size() >= MOST_FILES
        ? Optional.of(TokenRefusal.TOO_MANY_FILES)
        : Optional.empty();
  }

  private static Optional<TokenFile.Header> header(TokenFile file) throws IOException {
    try {
      return file.readHeader();
    } catch (NotTokens broken) {
      return Optional.empty();
    }
  }

  private Outcome change(
      FirmTokens before, Optional<FirmTokens.Key> key, List<Part> parts, Act act, Changer by) {
    return saved(before, before.with(key, parts, act, now(), by.id()), by);
  }

  private Outcome saved(FirmTokens before, FirmTokens after, Changer by) {
    var change = after.changes().getFirst();
    trail.append(fact(after.firm(), change, by));
    if (!store.save(before, after)) {
      return new Outcome.Refused(TokenRefusal.CHANGED_MEANWHILE, 0);
    }
    var kept = after.parts().stream().map(Part::id).toList();
    // An upload that began before is refused by the version, so its pieces may go, too.
    store.deleteAllBut(after.firm(), kept, change.at());
    return new Outcome.Changed(after);
  }

  private static AuditFact fact(FirmId firm, FirmTokens.Change change, Changer by) {
    return new AuditFact(
        change.at(),
        "tokens-" + change.act().code(),
        by.id(),
        by.role(),
        firm.value(),
        "",
        AUDITED_PART,
        "",
        Integer.toString(change.names()),
        false,
        0,
        "");
  }

  /// One file on its way into the store.
  private final class Upload {
    private final FirmId firm;
    private final int most;
    private final String id = UUID.randomUUID().toString();
    private final Instant at = now();
    private final List<Long> waiting = new ArrayList<>();
    private int names;
    private int pieces;

    Upload(FirmId firm, int most) {
      this.firm = firm;
      this.most = most;
    }

    /// Empty if all is well.
    Optional<Outcome> read(TokenFile file) throws IOException {
      try {
        for (var name = file.readName(); name.isPresent(); name = file.readName()) {
          names++;
          if (names > most) {
            return Optional.of(new Outcome.Refused(TokenRefusal.TOO_MANY_NAMES, 0));
          }
          for (var token : name.get()) {
            waiting.add(token);
          }
          if (waiting.size() >= PIECE) {
            write();
          }
        }
      } catch (NotTokens broken) {
        return Optional.of(new Outcome.Refused(TokenRefusal.NOT_TOKENS, names + 2));
      }
      write();
      return pieces == 0
          ? Optional.of(new Outcome.Refused(TokenRefusal.NO_NAMES, 0))
          : Optional.empty();
    }

    /// Sorted, so that the tokens of one name no longer stand together.
    private void write() {
      if (!waiting.isEmpty()) {
        store.addPiece(
            firm, id, pieces, waiting.stream().mapToLong(Long::longValue).sorted().toArray(), at);
        pieces++;
        waiting.clear();
      }
    }

    Part part() {
      return new Part(id, names, pieces, NameTokens.RULES);
    }
  }

  static String owner(FirmId firm) {
    return "conflict-tokens|" + firm.value();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
