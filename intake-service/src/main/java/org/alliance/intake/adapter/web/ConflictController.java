package org.alliance.intake.adapter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.application.CheckingConflicts;
import org.alliance.intake.application.CheckingConflicts.Checked;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Conflict checks before any name is opened.
@RestController
final class ConflictController {
  private final CheckingConflicts conflicts;

  ConflictController(CheckingConflicts conflicts) {
    this.conflicts = conflicts;
  }

  /// @param names of the firm's clients and of those it acts against; compared and forgotten
  record ConflictRequest(
      @NotEmpty @Size(max = 50_000) List<@NotNull @Size(max = 200) String> names) {
    @Override
    public String toString() {
      return "ConflictRequest[" + names.size() + " names]";
    }
  }

  /// @param comparedWith how many people of the case are known by name
  record ConflictView(OfferId offerId, ConflictFinding finding, int comparedWith) {}

  @PostMapping("/api/v1/conflict-checks/{offerId}")
  ConflictView check(@PathVariable OfferId offerId, @Valid @RequestBody ConflictRequest request) {
    var firm = Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
    return switch (conflicts.check(offerId, firm, request.names())) {
      case Checked.Found(var finding, var comparedWith) ->
          new ConflictView(offerId, finding, comparedWith);
      case Checked.Refused(var reason) -> throw RefusalProblems.of(reason);
    };
  }
}
