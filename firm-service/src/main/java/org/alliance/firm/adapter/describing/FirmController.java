package org.alliance.firm.adapter.describing;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.FirmDirectory.Entry;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.view.ListFilters;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.EntityTag;
import org.alliance.kit.web.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Firms over HTTP.
@RestController
final class FirmController {
  private final DescribingFirms describing;
  private final FirmDirectory firms;

  FirmController(DescribingFirms describing, FirmDirectory firms) {
    this.describing = describing;
    this.firms = firms;
  }

  record FirmSummaryView(
      FirmId id, String name, int offices, int lawyers, int quotaPerQuarter, boolean paused) {
    static FirmSummaryView of(Firm.Profile profile) {
      return new FirmSummaryView(
          profile.id(),
          profile.name(),
          profile.offices().size(),
          profile.lawyers().size(),
          profile.quotaPerQuarter(),
          profile.paused());
    }
  }

  /// All firms, by id.
  @GetMapping("/api/v1/firms")
  ResponseEntity<List<FirmSummaryView>> firms(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    return ListFilters.of(
        firms
            .firms(ListFilters.key(after, FirmDirectory.KEY_PARTS), Page.limit(limit))
            .map(FirmSummaryView::of));
  }

  @GetMapping("/api/v1/firms/{id}")
  ResponseEntity<FirmView> firm(@PathVariable FirmId id) {
    requireOwn(id, Set.of(Role.COORDINATOR, Role.OPS), Role.FIRM_LEAD, Role.FIRM_MEMBER);
    var found = firms.find(id).orElseThrow(() -> ApiProblem.notFound("firm"));
    return ResponseEntity.ok()
        .eTag(EntityTag.of(found.version()))
        .body(FirmView.of(found.profile()));
  }

  /// Replaces the whole description of a firm. Two people who edit the same firm must not undo each
  /// other's work, so a change names the version that it was made from. Without a version, a
  /// description may add and change, but take no lawyer and no office away.
  ///
  /// @param ifMatch the ETag of that version; a new firm needs none
  @PutMapping("/api/v1/firms/{id}")
  ResponseEntity<FirmSummaryView> describe(
      @PathVariable FirmId id,
      @Valid @RequestBody FirmRequest request,
      @RequestHeader(name = "If-Match", defaultValue = "") String ifMatch,
      @RequestHeader(name = "If-None-Match", defaultValue = "") String ifNoneMatch) {
    requireOwn(id, Set.of(Role.COORDINATOR), Role.FIRM_LEAD);
    request.requireEachOnce();
    var before = firms.find(id);
    var known = before.map(Entry::profile);
    var profile = request.toProfile(id, known.map(Profile::extras).orElse(ProfileExtras.NONE));
    new EntityTag(before.map(Entry::version).orElse(0L))
        .require(ifMatch, ifNoneMatch, known.filter(profile::takesNothingFrom).isPresent());
    var side =
        Caller.current().is(Role.COORDINATOR)
            ? ProfileHistory.Side.COORDINATOR
            : ProfileHistory.Side.FIRM;
    if (describing.describe(profile, known, Caller.current().staffId().orElse(""), side)
        instanceof Decision.Refused<Described, Firm.Refusal>) {
      throw EntityTag.changedMeanwhile();
    }
    return answer(firms.find(id), profile);
  }

  /// Without an ETag if another person has changed the firm since: the version is theirs then.
  private static ResponseEntity<FirmSummaryView> answer(Optional<Entry> found, Profile profile) {
    var answer = ResponseEntity.ok();
    found
        .filter(now -> now.profile().equals(profile))
        .ifPresent(now -> answer.eTag(EntityTag.of(now.version())));
    return answer.body(FirmSummaryView.of(profile));
  }

  private static void requireOwn(FirmId id, Set<Role> ofAllFirms, Role... ofTheFirm) {
    var caller = Caller.current();
    if (ofAllFirms.stream().noneMatch(role -> caller.is(role))
        && !(caller.is(ofTheFirm) && caller.worksAt(id))) {
      throw ApiProblem.notFound("firm");
    }
  }
}
