package org.alliance.notification.application.template;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;

/// Changes the words of messages. Each change makes a version, and an earlier one can be taken up
/// again. All instances use a change within seconds.
public final class EditingTemplates implements Words {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 4_000;
  private static final int LONGEST_TO_CLIENTS = 300;
  private static final int LONGEST_REASON = 300;

  /// What would tell somebody who looks over a client's shoulder. In English: of words in another
  /// language nobody here can say that they tell nothing.
  private static final Pattern TELLING =
      Pattern.compile(
          "alliance|\\blaw|lawyer|attorney|hate|crime|police|https?:|www\\.",
          Pattern.CASE_INSENSITIVE);

  private final ShippedTexts shipped;
  private final TemplateVersions versions;
  private final Clock clock;
  private volatile Map<TemplateId, Text> changed = Map.of();

  public EditingTemplates(ShippedTexts shipped, TemplateVersions versions, Clock clock) {
    this.shipped = shipped;
    this.versions = versions;
    this.clock = clock;
  }

  /// Why words are not taken.
  public enum Fault implements Coded {
    NO_SUCH_TEMPLATE,
    NO_REASON,
    EMPTY,
    TOO_LONG,
    UNREADABLE,
    UNKNOWN_VALUE,
    LINK_MISSING,
    TELLS_TOO_MUCH,
    COMES_WITH_TRANSLATIONS,
    CHANGED_MEANWHILE
  }

  /// Takes up what other instances have changed.
  public void refresh() {
    var found = new HashMap<TemplateId, Text>();
    versions.latest().forEach(version -> found.put(version.id(), version.text()));
    changed = Map.copyOf(found);
  }

  @Override
  public Text of(TemplateId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no template " + id.name()));
  }

  public Optional<Text> find(TemplateId id) {
    return shippedText(id).map(text -> changed.getOrDefault(id, text));
  }

  private Optional<Text> shippedText(TemplateId id) {
    return Optional.ofNullable(shipped.texts().get(id));
  }

  public List<TemplateId> ids() {
    return shipped.texts().keySet().stream().sorted().toList();
  }

  /// The names that a template may use.
  public Set<String> valuesOf(TemplateId id) {
    return shipped.values().getOrDefault(id, Set.of());
  }

  /// The latest first; without version 0.
  public List<TemplateVersion> history(TemplateId id) {
    return versions.of(id);
  }

  /// The words of a version; version 0 are those that the service comes with.
  public Optional<Text> version(TemplateId id, int number) {
    return number == 0
        ? shippedText(id)
        : versions.of(id).stream()
            .filter(version -> version.number() == number)
            .map(TemplateVersion::text)
            .findFirst();
  }

  /// @param from the number of the version that the person has read
  /// @param by the opaque id of the person
  /// @return why it was not taken; empty if it was
  public Optional<Fault> change(TemplateId id, Text text, int from, String by, String why) {
    var fault = faultOf(id, text, why);
    if (fault.isPresent()) {
      return fault;
    }
    var latest = versions.of(id).stream().findFirst().map(TemplateVersion::number).orElse(0);
    var isTaken =
        latest == from
            && versions.add(
                new TemplateVersion(id, latest + 1, text, by, clock.instant(), why.strip()));
    refresh();
    return isTaken ? Optional.empty() : Optional.of(Fault.CHANGED_MEANWHILE);
  }

  private Optional<Fault> faultOf(TemplateId id, Text text, String why) {
    var before = shippedText(id);
    if (before.isEmpty()) {
      return Optional.of(Fault.NO_SUCH_TEMPLATE);
    }
    if (id.comesWithTranslations() && !isKnown(id, text)) {
      return Optional.of(Fault.COMES_WITH_TRANSLATIONS);
    }
    if (why.isBlank()) {
      return Optional.of(Fault.NO_REASON);
    }
    if (text.body().isBlank() || (!before.get().subject().isBlank() && text.subject().isBlank())) {
      return Optional.of(Fault.EMPTY);
    }
    if (isTooLong(id, text, why)) {
      return Optional.of(Fault.TOO_LONG);
    }
    var subject = IcuText.names(text.subject());
    var body = IcuText.names(text.body());
    if (subject.isEmpty() || body.isEmpty()) {
      return Optional.of(Fault.UNREADABLE);
    }
    if (!valuesOf(id).containsAll(subject.get()) || !valuesOf(id).containsAll(body.get())) {
      return Optional.of(Fault.UNKNOWN_VALUE);
    }
    if (!body.get().containsAll(linksOf(before.get()))) {
      return Optional.of(Fault.LINK_MISSING);
    }
    return id.isForClients() && TELLING.matcher(text.subject() + " " + text.body()).find()
        ? Optional.of(Fault.TELLS_TOO_MUCH)
        : Optional.empty();
  }

  private boolean isKnown(TemplateId id, Text text) {
    return shippedText(id).filter(text::equals).isPresent()
        || versions.of(id).stream().anyMatch(version -> version.text().equals(text));
  }

  private static boolean isTooLong(TemplateId id, Text text, String why) {
    return text.subject().length() > LONGEST_SUBJECT
        || text.subject().lines().count() > 1
        || text.body().length() > (id.isForClients() ? LONGEST_TO_CLIENTS : LONGEST_BODY)
        || why.length() > LONGEST_REASON;
  }

  /// Without its links a mail leads nowhere, and a digest could not be ended.
  private static Set<String> linksOf(Text before) {
    var links = Set.of("url", "stop", "0");
    return IcuText.names(before.body()).orElse(Set.of()).stream()
        .filter(links::contains)
        .collect(Collectors.toUnmodifiableSet());
  }
}
