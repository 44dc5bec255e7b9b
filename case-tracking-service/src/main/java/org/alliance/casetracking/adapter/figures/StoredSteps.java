package org.alliance.casetracking.adapter.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads the steps of a case out of its file.
final class StoredSteps {
  private static final Map<String, UsState> STATES =
      Arrays.stream(UsState.values())
          .collect(Collectors.toUnmodifiableMap(UsState::name, Function.identity()));

  private StoredSteps() {}

  /// Codes that this version does not know are left out.
  static CaseSteps read(Document found) {
    return new CaseSteps(
        time(found, "received"),
        time(found, "answered"),
        time(found, "offered"),
        time(found, "assigned"),
        time(found, "staffed"),
        time(found, "connected"),
        time(found, "ended"),
        Coded.find(FlowState.class, found.getString("state")).orElse(FlowState.RECEIVED),
        found.getBoolean("inMandate", false),
        find(CaseSteps.OfferEnd.class, found.getString("lastOffer")),
        find(IntakeChannel.class, found.getString("channel")),
        Optional.ofNullable(STATES.get(String.valueOf(found.getString("place")))),
        texts(found, "speaks").stream().map(LanguageTag::new).toList(),
        all(ServiceCategory.class, texts(found, "services")),
        all(DeclineReason.class, texts(found, "declineReasons")),
        all(OfferDeclineReason.class, texts(found, "offerDeclines")),
        found.getBoolean("handedBack", false),
        found.getBoolean("teamSpeaks", false));
  }

  private static Optional<Instant> time(Document found, String name) {
    return Optional.ofNullable(found.getLong(name)).map(Instant::ofEpochMilli);
  }

  private static List<String> texts(Document found, String name) {
    return found.getList(name, String.class, List.of());
  }

  private static <C extends Enum<C> & Coded> Optional<C> find(
      Class<C> list, @Nullable String code) {
    return code == null ? Optional.empty() : Coded.find(list, code);
  }

  private static <C extends Enum<C> & Coded> List<C> all(Class<C> list, List<String> codes) {
    return codes.stream().flatMap(code -> Coded.find(list, code).stream()).toList();
  }
}
