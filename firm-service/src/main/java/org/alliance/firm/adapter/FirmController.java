package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Describe;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.firm.domain.Firm.Profile;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.EntityTag;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Firms, as they describe themselves.
@RestController
final class FirmController {
  private final Handling<Firm, Describe, Described, Firm.Refusal> handling;
  private final FirmLists lists;

  FirmController(Handling<Firm, Describe, Described, Firm.Refusal> handling, FirmLists lists) {
    this.handling = handling;
    this.lists = lists;
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
    return lists.firms(Cursor.read(after, 1), Page.limit(limit)).map(FirmSummaryView::of).answer();
  }

  @GetMapping("/api/v1/firms/{id}")
  ResponseEntity<FirmView> firm(@PathVariable FirmId id) {
    requireOwn(id, Set.of(Role.COORDINATOR, Role.OPS), Role.FIRM_LEAD, Role.FIRM_MEMBER);
    var found = handling.load(id.value());
    if (found.state() instanceof Firm.Registered(var profile)) {
      return ResponseEntity.ok().eTag(EntityTag.of(found.version())).body(FirmView.of(profile));
    }
    throw ApiProblem.notFound("firm");
  }

  /// Describes a firm, whole. Two people who edit the same firm must not undo each other's work, so
  /// a change names the version that it was made from. Without one a description may add and
  /// change, but take no lawyer and no office away.
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
    var profile = request.toProfile(id);
    var before = handling.load(id.value());
    var known =
        before.state() instanceof Firm.Registered(var now)
            ? Optional.of(now)
            : Optional.<Firm.Profile>empty();
    new EntityTag(known.isPresent() ? before.version() : 0)
        .require(ifMatch, ifNoneMatch, known.filter(profile::takesNothingFrom).isPresent());
    if (handling.handle(id.value(), new Describe(profile, known))
        instanceof Decision.Refused<Described, Firm.Refusal>) {
      throw EntityTag.changedMeanwhile();
    }
    return answer(handling.load(id.value()), profile);
  }

  /// If somebody has changed the firm since, the version is theirs and not the sender's.
  private static ResponseEntity<FirmSummaryView> answer(Versioned<Firm> found, Profile profile) {
    var answer = ResponseEntity.ok();
    if (found.state().equals(new Firm.Registered(profile))) {
      answer.eTag(EntityTag.of(found.version()));
    }
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
