package org.alliance.firm.adapter.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.keys.ApiKey;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Who has changed a profile, when, and how.
@Controller
final class HistoryPageController {
  private final ProfilePages pages;
  private final ApiKeys keys;

  HistoryPageController(ProfilePages pages, ApiKeys keys) {
    this.pages = pages;
    this.keys = keys;
  }

  /// @param staff the opaque id of the person or of the API key
  /// @param key the name of the API key; empty if a person has made the change
  /// @param isReader whether the reader has made the change
  record EntryLine(
      Instant at,
      Side side,
      String staff,
      Optional<String> key,
      boolean isReader,
      List<ChangeLine> parts,
      int more) {
    static EntryLine of(ProfileHistory.Entry entry, String reader, Map<String, String> keys) {
      return new EntryLine(
          entry.by().at(),
          entry.by().side(),
          entry.by().staff(),
          Optional.ofNullable(keys.get(entry.by().staff())),
          entry.by().staff().equals(reader),
          entry.parts().stream().map(ChangeLine::of).toList(),
          entry.more());
    }
  }

  @GetMapping({ProfilePlace.OWN + "/history", ProfilePlace.OF_ANY_FIRM + "/history"})
  ModelAndView history(@PathVariable Optional<FirmId> firm) {
    var place = ProfilePlace.of(firm);
    var entry = pages.entry(place);
    var reader = Caller.current().staffId().orElse("");
    var names =
        keys.of(new Holder(Kind.FIRM, place.firm().value())).stream()
            .collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    return FirmPages.page(
        "profile-history",
        Map.of(
            "place",
            place,
            "name",
            entry.profile().name(),
            "most",
            ProfileHistory.MOST_ENTRIES,
            "changes",
            entry.history().stream().map(change -> EntryLine.of(change, reader, names)).toList()));
  }
}
