package org.alliance.intake.adapter.partners;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.Partner;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.partners.KeyRevocations;
import org.alliance.intake.application.partners.KeyRevocations.Reason;
import org.alliance.intake.application.partners.KeyRevocations.Revocation;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.kit.keys.ApiKey;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.alliance.ui.keys.KeyLine;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The API keys of organisations, and those of law firms for conflict checks, for coordinators: who
/// has which keys, and those of one. Shows no part of a secret. A key is revoked with a reason,
/// which its holder reads; the audit trail has it first.
@Controller
final class OrganisationKeyController {
  private static final String PATH = "/partners/keys";

  /// Of all organisations together, and of all firms.
  private static final int MOST_LISTED = 1_000;

  private final ApiKeys keys;
  private final KeyRevocations revocations;
  private final Partners partners;
  private final SuggestingOrganisations organisations;
  private final AuditTrail trail;
  private final Clock clock;

  OrganisationKeyController(
      ApiKeys keys,
      KeyRevocations revocations,
      Partners partners,
      SuggestingOrganisations organisations,
      AuditTrail trail,
      Clock clock) {
    this.keys = keys;
    this.revocations = revocations;
    this.partners = partners;
    this.organisations = organisations;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param account the id by which the organisation signs in, or of the firm; blank to choose one
  /// @param kind `firm`, or else an organisation
  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String kind) {
    return page(account.strip(), kind, "", Map.of());
  }

  @PostMapping(PATH)
  Object revoke(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String reason) {
    var holder = holder(account, kind).orElseThrow(() -> ApiProblem.notFound("holder"));
    var found =
        keys.of(holder).stream()
            .filter(one -> one.id().equals(key))
            .findFirst()
            .orElseThrow(() -> ApiProblem.notFound("key"));
    var why = Coded.find(Reason.class, reason);
    if (why.isEmpty()) {
      return page(account, kind, key, Map.of(reasonField(key), "partners.keys.reason.missing"));
    }
    if (!found.isRevoked()) {
      revoke(holder, found, why.get());
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(
            URI.create(
                PATH
                    + "?account="
                    + holder.id()
                    + "&kind="
                    + holder.kind().code()
                    + "&done=partner-key-revoked"))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private void revoke(Holder holder, ApiKey key, Reason reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var by = Caller.current().staffId().orElseThrow();
    trail.append(fact(now, by, holder.id(), key.id(), reason));
    revocations.note(new Revocation(key.id(), reason, now, by));
    keys.revoke(holder, key.id());
  }

  private static AuditFact fact(Instant at, String by, String account, String key, Reason reason) {
    return new AuditFact(
        at,
        "key-revoked",
        by,
        Reader.COORDINATOR.code(),
        account,
        "",
        "api-key " + key,
        "",
        reason.code(),
        false,
        0,
        "");
  }

  private ModelAndView page(
      String account, String kind, String chosen, Map<String, String> errors) {
    var listed =
        holder(account, kind).map(keys::of).orElse(List.of()).stream()
            .map(key -> KeyLine.of(key, clock.instant()))
            .toList();
    var accounts = accounts();
    var names =
        accounts.stream().collect(Collectors.toMap(Option::code, Option::label, (some, _) -> some));
    var model = new HashMap<String, Object>();
    model.put("account", account);
    var isFirm = kind(kind) == Kind.FIRM;
    model.put("isFirm", isFirm);
    model.put("name", isFirm ? account : names.getOrDefault(account, account));
    model.put("keys", listed);
    model.put("chosen", chosen);
    model.put("revocations", revocations.of(listed.stream().map(KeyLine::id).toList()));
    model.put("reasons", Stream.of(Reason.values()).map(Coded::code).toList());
    model.put("holders", account.isEmpty() ? holders(names) : List.of());
    model.put("mostListed", MOST_LISTED);
    model.put("accounts", accounts);
    model.put("form", new Form("partners.keys", Map.of("account", List.of(account)), errors));
    return new ModelAndView(
        "intake/organisation-keys",
        model,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// One key that is not revoked.
  ///
  /// @param account the id by which its organisation signs in, or of its firm
  /// @param name of the organisation; the id if it is linked to none of the directory, or of a firm
  record HeldKey(String account, String kind, String name, KeyLine key) {}

  /// @param names of organisations by their account
  private List<HeldKey> holders(Map<String, String> names) {
    return Stream.of(Kind.values())
        .flatMap(kind -> keys.live(kind, MOST_LISTED).stream())
        .map(key -> held(key, names))
        .sorted(Comparator.comparing(HeldKey::name))
        .toList();
  }

  private HeldKey held(ApiKey key, Map<String, String> names) {
    var id = key.holder().id();
    var name = key.holder().kind() == Kind.FIRM ? id : names.getOrDefault(id, id);
    return new HeldKey(id, key.holder().kind().code(), name, KeyLine.of(key, clock.instant()));
  }

  /// Keys of organisations are shown unless those of a firm are asked for.
  private static Kind kind(String code) {
    return Coded.find(Kind.class, code).orElse(Kind.ORGANISATION);
  }

  private static String reasonField(String key) {
    return "reason-" + key;
  }

  private static Optional<Holder> holder(String account, String kind) {
    try {
      return Optional.of(
          switch (kind(kind)) {
            case FIRM -> new Holder(Kind.FIRM, new FirmId(account).value());
            case ORGANISATION -> new Holder(Kind.ORGANISATION, new OrganisationId(account).value());
          });
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// The accounts that are linked to an organisation of the directory.
  private List<Option> accounts() {
    return partners.all().stream()
        .flatMap(partner ->
            partner.account().stream().map(account -> new Option(account.value(), nameOf(partner))))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private String nameOf(Partner partner) {
    return organisations
        .find(partner.organisation())
        .map(Organisation::name)
        .orElse(partner.organisation());
  }
}
