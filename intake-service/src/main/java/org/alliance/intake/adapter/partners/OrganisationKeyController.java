package org.alliance.intake.adapter.partners;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.OrganisationId;
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

/// The API keys of one organisation, for coordinators. Shows no part of a secret. A key is revoked
/// with a reason, which the organisation reads; the audit trail has it first.
@Controller
final class OrganisationKeyController {
  private static final String PATH = "/partners/keys";

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

  /// @param account the id by which the organisation signs in; blank to choose one
  @GetMapping(PATH)
  ModelAndView show(@RequestParam(defaultValue = "") String account) {
    return page(account.strip(), "", Map.of());
  }

  @PostMapping(PATH)
  Object revoke(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String reason) {
    var holder = holder(account).orElseThrow(() -> ApiProblem.notFound("organisation"));
    var found =
        keys.of(holder).stream()
            .filter(one -> one.id().equals(key))
            .findFirst()
            .orElseThrow(() -> ApiProblem.notFound("key"));
    var why = Coded.find(Reason.class, reason);
    if (why.isEmpty()) {
      return page(account, key, Map.of(reasonField(key), "partners.keys.reason.missing"));
    }
    if (!found.isRevoked()) {
      revoke(holder, found, why.get());
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(PATH + "?account=" + holder.id() + "&done=partner-key-revoked"))
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

  private ModelAndView page(String account, String chosen, Map<String, String> errors) {
    var listed =
        holder(account).map(keys::of).orElse(List.of()).stream()
            .map(key -> KeyLine.of(key, clock.instant()))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("account", account);
    model.put("name", nameOf(account));
    model.put("keys", listed);
    model.put("chosen", chosen);
    model.put("revocations", revocations.of(listed.stream().map(KeyLine::id).toList()));
    model.put("reasons", Stream.of(Reason.values()).map(Coded::code).toList());
    model.put("accounts", accounts());
    model.put("form", new Form("partners.keys", Map.of("account", List.of(account)), errors));
    return new ModelAndView(
        "intake/organisation-keys",
        model,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String reasonField(String key) {
    return "reason-" + key;
  }

  private static Optional<Holder> holder(String account) {
    try {
      return Optional.of(new Holder(Kind.ORGANISATION, new OrganisationId(account).value()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// The accounts that are linked to an organisation of the directory.
  private List<Option> accounts() {
    return partners.all().stream()
        .flatMap(partner ->
            partner.account().stream().map(account -> new Option(account.value(), nameOf(partner))))
        .sorted((some, other) -> some.label().compareTo(other.label()))
        .toList();
  }

  private String nameOf(Partner partner) {
    return organisations
        .find(partner.organisation())
        .map(Organisation::name)
        .orElse(partner.organisation());
  }

  /// An account that is linked to no organisation of the directory goes by its id.
  private String nameOf(String account) {
    return holder(account)
        .flatMap(holder -> partners.withAccount(new OrganisationId(holder.id())))
        .map(this::nameOf)
        .orElse(account);
  }
}
