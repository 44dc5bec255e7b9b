package org.alliance.ui.keys;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.keys.ApiKeys.Made;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.text.MessageBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/// The page on which an owner makes, replaces and revokes API keys. A service's controller says who
/// the owner is. A key is shown in the answer to the request that made it, and never again.
public final class KeyPage {
  private static final String FORM = "key";

  private final ApiKeys keys;
  private final Clock clock;
  private final Place place;
  private final Function<Holder, List<Use>> uses;
  private final Function<List<String>, Map<String, Revocation>> revocations;

  /// @param uses what the owner's keys have changed, newest first; an empty list is not shown
  /// @param revocations by the id of the key, of those that the Alliance revoked
  public KeyPage(
      ApiKeys keys,
      Clock clock,
      Place place,
      Function<Holder, List<Use>> uses,
      Function<List<String>, Map<String, Revocation>> revocations) {
    this.keys = keys;
    this.clock = clock;
    this.place = place;
    this.uses = uses;
    this.revocations = revocations;
  }

  /// @param reason the service has a word for each, as a code of `key-revocation`
  public record Revocation(Instant at, String reason) {}

  /// @param path of the page
  /// @param back the path of the page above it
  /// @param texts the prefix of two texts of the service: `….lead` and `….back`
  /// @param scopes that a key can have; the service has a word for each, as a code of `key-scope`
  public record Place(String path, String back, String texts, List<String> scopes) {
    public Place {
      scopes = List.copyOf(scopes);
    }
  }

  /// A request with a key that could change something.
  ///
  /// @param key the name of the key
  /// @param scope that the request needed
  /// @param request method and path
  /// @param status of the answer; empty if the service stopped before it
  public record Use(
      String key, Instant at, String scope, String request, Optional<Integer> status) {}

  /// What a form of the page sends.
  ///
  /// @param button `create`, `rotate` or `revoke`
  /// @param key the id of a key
  /// @param scopes those of a new key
  public record Sent(String button, String key, String name, Set<String> scopes) {}

  /// The texts of the page, in English only. A service that has the page needs this as a bean.
  ///
  /// @param segments the first segments of the addresses of the service's pages of keys
  public static MessageBundle texts(String... segments) {
    return MessageBundle.ofStaff("api-keys", Set.of(segments));
  }

  public ModelAndView list(Holder own) {
    return page(own, Optional.empty(), Form.empty(FORM));
  }

  /// @throws ApiProblem 404 if the owner has no such key
  public Object change(Holder own, Sent sent) {
    return switch (sent.button()) {
      case "create" -> create(own, sent.name().strip(), sent.scopes());
      case "rotate" ->
          page(
              own,
              Optional.of(
                  keys.rotate(own, sent.key()).orElseThrow(() -> ApiProblem.notFound("key"))),
              Form.empty(FORM));
      case "revoke" -> {
        if (!keys.revoke(own, sent.key())) {
          throw ApiProblem.notFound("key");
        }
        yield ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(place.path() + "?done=key-revoked"))
            .cacheControl(CacheControl.noStore())
            .build();
      }
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private ModelAndView create(Holder own, String name, Set<String> scopes) {
    var errors = new LinkedHashMap<String, String>();
    var wanted = new TreeSet<>(scopes);
    wanted.retainAll(place.scopes());
    if (name.isEmpty() || name.length() > ApiKeys.LONGEST_NAME) {
      errors.put("name", "key.name.wrong");
    }
    if (wanted.isEmpty()) {
      errors.put("scope", "key.scope.missing");
    }
    if (errors.isEmpty()) {
      var made = keys.create(own, name, wanted, Caller.current().staffId().orElse(""));
      if (made.isPresent()) {
        return page(own, made, Form.empty(FORM));
      }
      errors.put("name", "key.too-many");
    }
    return page(
        own,
        Optional.empty(),
        new Form(FORM, Map.of("name", List.of(name), "scope", List.copyOf(scopes)), errors));
  }

  private ModelAndView page(Holder own, Optional<Made> made, Form form) {
    var model = new HashMap<String, Object>();
    model.put("place", place);
    var listed = keys.of(own).stream().map(key -> KeyLine.of(key, clock.instant())).toList();
    model.put("keys", listed);
    model.put("revocations", revocations.apply(listed.stream().map(KeyLine::id).toList()));
    model.put("uses", uses.apply(own));
    model.put("made", made.map(Made::whole).orElse(""));
    model.put("form", form);
    model.put("days", ApiKeys.OVERLAP.toDays());
    return new ModelAndView(
        "ui/api-keys",
        model,
        form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
