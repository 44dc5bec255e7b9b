package org.alliance.ui.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.ui.Navigation;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.alliance.ui.Reader;
import org.alliance.ui.UiProperties;
import org.alliance.ui.form.Form;
import org.alliance.ui.text.MessageBundle;

/// Every fragment in one of the layouts, to look at and for tests:
/// `/assets/components?lang=km&layout=public`. With `page=question` and `page=sent` it shows the
/// two fragments that have the title of their page. Edges show it in a trial only.
public final class ComponentPage {
  public static final String PATH = "/assets/components";

  private static final Map<String, String> TEMPLATES =
      Map.of("question", "ui/components-question", "sent", "ui/components-sent");
  private static final Instant AT = Instant.parse("2026-03-10T13:30:00Z");
  private static final Reader STAFF =
      new Reader(
          Optional.of("Ann Lee"),
          List.of("coordinator", "auditor"),
          Optional.of("firm-001"),
          Optional.empty(),
          ZoneId.of("America/New_York"),
          true);

  private final Pages pages;

  public ComponentPage(UiProperties properties) {
    this.pages =
        new Pages(properties, Navigation.STAFF, List.of(new MessageBundle("sample")), true);
  }

  /// A whole HTML document.
  public String html(PageRequest request) {
    var isPublic = "public".equals(request.parameters().get("layout"));
    var reader = isPublic ? Reader.anonymous(STAFF.zone()) : STAFF;
    return pages.draw(
        TEMPLATES.getOrDefault(request.parameters().getOrDefault("page", ""), "ui/components"),
        pages.context(request, reader),
        Map.of(
            "layout",
            isPublic ? "ui/page-public" : "ui/page-staff",
            "form",
            form(),
            "at",
            AT,
            "amount",
            new BigDecimal("1250.50"),
            "tones",
            List.of("plain", "wait", "good", "stop")));
  }

  private static Form form() {
    var errors = new LinkedHashMap<String, String>();
    errors.put("phone", "sample.phone.error");
    errors.put("contact", "sample.contact.error");
    return new Form(
        "sample",
        Map.of("place", List.of("Flushing"), "state", List.of("ny"), "services", List.of("call")),
        errors);
  }
}
