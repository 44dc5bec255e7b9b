package org.alliance.notification.application.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.notification.application.template.EditingTemplates.Fault;
import org.junit.jupiter.api.Test;

class EditingTemplatesTests {
  private static final TemplateId OFFER = TemplateId.english("offer");
  private static final TemplateId PLAIN = TemplateId.english("client.plain");
  private static final TemplateId IN_URDU = new TemplateId("client.plain", "ur");
  private static final Text SHIPPED = new Text("{Matter}", "Answer: {url}");

  private final Kept versions = new Kept();
  private final EditingTemplates templates = editing();

  private EditingTemplates editing() {
    return new EditingTemplates(
        new ShippedTexts(
            Map.of(
                OFFER, SHIPPED, PLAIN, new Text("", "A message."), IN_URDU, new Text("", "پیغام")),
            Map.of(OFFER, Set.of("Matter", "case", "url"))),
        versions,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  private static final class Kept implements TemplateVersions {
    private final List<TemplateVersion> all = new ArrayList<>();

    @Override
    public List<TemplateVersion> latest() {
      return List.copyOf(all);
    }

    @Override
    public List<TemplateVersion> of(TemplateId id) {
      return all.stream()
          .filter(version -> version.id().equals(id))
          .sorted(Comparator.comparing(TemplateVersion::number).reversed())
          .toList();
    }

    @Override
    public boolean add(TemplateVersion version) {
      return of(version.id()).stream().noneMatch(one -> one.number() == version.number())
          && all.add(version);
    }
  }

  private Optional<Fault> change(TemplateId id, String subject, String body, int from) {
    return templates.change(id, new Text(subject, body), from, "person-1", "because");
  }

  @Test
  void everyChangeIsAVersionAndTheLatestIsUsed() {
    assertThat(change(OFFER, "One {case}", "{url}", 0)).isEmpty();
    assertThat(change(OFFER, "Two {case}", "{url}", 1)).isEmpty();
    assertThat(templates.of(OFFER).subject()).isEqualTo("Two {case}");
    assertThat(templates.history(OFFER)).extracting(TemplateVersion::number).containsExactly(2, 1);
    assertThat(templates.version(OFFER, 1)).contains(new Text("One {case}", "{url}"));
    assertThat(templates.version(OFFER, 0)).contains(SHIPPED);
    assertThat(templates.version(OFFER, 3)).isEmpty();
    assertThat(templates.history(OFFER).getFirst())
        .isEqualTo(
            new TemplateVersion(
                OFFER, 2, new Text("Two {case}", "{url}"), "person-1", Instant.EPOCH, "because"));
  }

  @Test
  void anotherInstanceTakesItUp() {
    var other = editing();
    change(OFFER, "One {case}", "{url}", 0);
    assertThat(other.of(OFFER)).isEqualTo(SHIPPED);
    other.refresh();
    assertThat(other.of(OFFER).subject()).isEqualTo("One {case}");
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotRead() {
    change(OFFER, "One {case}", "{url}", 0);
    assertThat(change(OFFER, "Other {case}", "{url}", 0)).contains(Fault.CHANGED_MEANWHILE);
    assertThat(templates.of(OFFER).subject()).isEqualTo("One {case}");
  }

  @Test
  void wordsThatWouldBreakAMailAreRefused() {
    assertThat(change(OFFER, "", "{url}", 0)).contains(Fault.EMPTY);
    assertThat(change(OFFER, "S", " ", 0)).contains(Fault.EMPTY);
    assertThat(change(OFFER, "S", "{url", 0)).contains(Fault.UNREADABLE);
    assertThat(change(OFFER, "S {name}", "{url}", 0)).contains(Fault.UNKNOWN_VALUE);
    assertThat(change(OFFER, "S", "Nothing", 0)).contains(Fault.LINK_MISSING);
    assertThat(change(OFFER, "S\nT", "{url}", 0)).contains(Fault.TOO_LONG);
    assertThat(change(OFFER, "S", "{url}" + "x".repeat(4_000), 0)).contains(Fault.TOO_LONG);
    assertThat(templates.change(OFFER, SHIPPED, 0, "person-1", " ")).contains(Fault.NO_REASON);
    assertThat(change(TemplateId.english("none"), "S", "B", 0)).contains(Fault.NO_SUCH_TEMPLATE);
    assertThat(templates.history(OFFER)).isEmpty();
  }

  @Test
  void wordsForClientsTellNothing() {
    assertThat(change(PLAIN, "", "Open https://elsewhere.example", 0))
        .contains(Fault.TELLS_TOO_MUCH);
    assertThat(change(PLAIN, "", "Your LAWYER writes", 0)).contains(Fault.TELLS_TOO_MUCH);
    assertThat(change(PLAIN, "From a law firm", "You have a message.", 0))
        .contains(Fault.TELLS_TOO_MUCH);
    assertThat(change(PLAIN, "", "You have a message.", 0)).isEmpty();
  }

  @Test
  void wordsForClientsThatNobodyCanCheckComeWithTheTranslations() {
    assertThat(change(IN_URDU, "", "وکیل", 0)).contains(Fault.COMES_WITH_TRANSLATIONS);
    assertThat(change(IN_URDU, "", "پیغام", 0)).as("as it is shipped").isEmpty();
  }
}
