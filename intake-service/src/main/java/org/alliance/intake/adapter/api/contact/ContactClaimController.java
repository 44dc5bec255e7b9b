package org.alliance.intake.adapter.api.contact;

import java.time.ZoneId;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.intake.application.contact.ClaimingContacts;
import org.alliance.intake.application.contact.ContactClaim;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives the service that sends messages the address of a client, at the moment of sending. A POST,
/// because each question is written down.
@RestController
final class ContactClaimController {
  private final ClaimingContacts claims;

  ContactClaimController(ClaimingContacts claims) {
    this.claims = claims;
  }

  /// @param rule why nothing is released; the rest is there only if it is absent
  record ClaimView(
      @Nullable ContactRule rule,
      @Nullable String address,
      @Nullable LanguageTag language,
      List<String> channels,
      List<String> hours,
      List<String> zones,
      boolean voicemail,
      boolean sayWhere) {
    static ClaimView of(ContactClaim claim) {
      return switch (claim) {
        case ContactClaim.Refused(var rule) ->
            new ClaimView(rule, null, null, List.of(), List.of(), List.of(), false, false);
        case ContactClaim.Released released ->
            new ClaimView(
                null,
                released.address(),
                released.language(),
                released.channels(),
                released.hours(),
                released.zones().stream().map(ZoneId::getId).toList(),
                released.voicemail(),
                released.sayWhere());
      };
    }

    @Override
    public String toString() {
      return "ClaimView[not shown]";
    }
  }

  @PostMapping("/api/v1/contact-claims/{id}/{channel}")
  ResponseEntity<ClaimView> claim(@PathVariable CaseId id, @PathVariable String channel) {
    var wanted =
        Coded.find(NotificationChannel.class, channel)
            .filter(found -> found != NotificationChannel.PORTAL)
            .orElseThrow(() -> ApiProblem.notFound("channel"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ClaimView.of(claims.claim(id, wanted, Caller.current().staffId().orElseThrow())));
  }
}
