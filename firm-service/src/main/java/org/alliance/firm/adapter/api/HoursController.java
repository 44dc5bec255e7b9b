package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.firm.adapter.api.SandboxApi.InSandbox;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.engagement.HoursEntry;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The hours of a team over HTTP. They stay with the firm.
@RestController
class HoursController {
  private final WorkingForClients working;
  private final EngagementList engagements;

  HoursController(WorkingForClients working, EngagementList engagements) {
    this.working = working;
    this.engagements = engagements;
  }

  /// @param lawyer a member of the team
  /// @param hours in tenths of an hour, such as `1.5`
  record HoursRequest(
      @NotNull LawyerId lawyer,
      @NotNull LocalDate on,
      @NotNull @DecimalMin("0.1") @DecimalMax("24") @Digits(integer = 2, fraction = 1)
          BigDecimal hours) {}

  /// @param total of all entries
  /// @param sandbox true for a made-up case; absent for a client's
  /// @param entries in the order in which they were recorded
  record HoursView(
      CaseId caseId, BigDecimal total, List<EntryView> entries, @Nullable Boolean sandbox) {
    record EntryView(String id, LawyerId lawyer, LocalDate on, BigDecimal hours) {
      static EntryView of(HoursEntry entry) {
        return new EntryView(entry.id(), entry.lawyer(), entry.on(), ofTenths(entry.tenths()));
      }
    }

    private static BigDecimal ofTenths(int tenths) {
      return BigDecimal.valueOf(tenths, 1);
    }
  }

  @GetMapping("/api/v1/engagements/{caseId}/hours")
  HoursView hours(@PathVariable CaseId caseId) {
    return view(caseId, EngagementController.ownFirm());
  }

  /// @param key makes the entry idempotent
  @PostMapping("/api/v1/engagements/{caseId}/hours")
  HoursView record(
      @PathVariable CaseId caseId,
      @Valid @RequestBody HoursRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    var firm = EngagementController.ownFirm();
    var id = IdempotencyKeys.idOf(caseId, firm, key).orElseGet(() -> UUID.randomUUID().toString());
    var tenths = request.hours().movePointRight(1).intValueExact();
    RefusalProblems.check(
        working.recordHours(
            caseId, firm, new HoursEntry(id, request.lawyer(), request.on(), tenths)));
    return view(caseId, firm);
  }

  /// Sent again, it changes nothing.
  @DeleteMapping("/api/v1/engagements/{caseId}/hours/{entry}")
  HoursView remove(@PathVariable CaseId caseId, @PathVariable String entry) {
    var firm = EngagementController.ownFirm();
    RefusalProblems.check(working.removeHours(caseId, firm, entry));
    return view(caseId, firm);
  }

  private HoursView view(CaseId caseId, FirmId firm) {
    var log =
        engagements
            .find(caseId)
            .filter(matter -> Matter.isOpenTo(matter, firm))
            .flatMap(Matter::engagementOf)
            .orElseThrow(() -> ApiProblem.notFound("engagement"))
            .log();
    return new HoursView(
        caseId,
        HoursView.ofTenths(log.tenths()),
        log.hours().stream().map(HoursView.EntryView::of).toList(),
        this instanceof InSandbox ? true : null);
  }
}
