package org.alliance.firm.adapter;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Describe;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.firm.domain.Firm.Never;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Firms, as they describe themselves.
@RestController
final class FirmController {
  private static final int MOST = 500;

  private final Handling<Firm, Describe, Described, Never> handling;
  private final MongoAggregates<Firm, Described, ?> firms;

  FirmController(
      Handling<Firm, Describe, Described, Never> handling,
      MongoAggregates<Firm, Described, ?> firms) {
    this.handling = handling;
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

  /// @param after the last id of the page before
  @GetMapping("/api/v1/firms")
  List<FirmSummaryView> firms(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    var query =
        Query.query(Criteria.where("_id").gt(after))
            .with(Sort.by("_id"))
            .limit(Math.clamp(limit, 1, MOST));
    return firms.find(query).stream()
        .flatMap(found ->
            found.state() instanceof Firm.Registered(var profile)
                ? Stream.of(FirmSummaryView.of(profile))
                : Stream.empty())
        .toList();
  }

  @GetMapping("/api/v1/firms/{id}")
  Firm.Profile firm(@PathVariable FirmId id) {
    requireOwn(id, Role.FIRM_LEAD, Role.FIRM_MEMBER);
    if (handling.stateOf(id.value()) instanceof Firm.Registered(var profile)) {
      return profile;
    }
    throw ApiProblem.notFound("firm");
  }

  @PutMapping("/api/v1/firms/{id}")
  FirmSummaryView describe(@PathVariable FirmId id, @Valid @RequestBody FirmRequest request) {
    requireOwn(id, Role.FIRM_LEAD);
    var profile = request.toProfile(id);
    handling.handle(id.value(), new Describe(profile));
    return FirmSummaryView.of(profile);
  }

  private static void requireOwn(FirmId id, Role... ofTheFirm) {
    var caller = Caller.current();
    if (!caller.is(Role.COORDINATOR, Role.OPS) && !(caller.is(ofTheFirm) && caller.worksAt(id))) {
      throw ApiProblem.notFound("firm");
    }
  }
}
