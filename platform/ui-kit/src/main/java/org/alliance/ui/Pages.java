package org.alliance.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.LocaleChoice;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.PageLanguages;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Draws the pages of one service or edge: templates, texts and assets in one place. A controller's
/// views use the same engine.
public final class Pages {
  /// The name of the [PageContext] in templates.
  public static final String CONTEXT = "ui";

  private final UiProperties properties;
  private final Navigation navigation;
  private final IcuMessages messages;
  private final LocaleChoice choice;
  private final Assets assets = Assets.load();
  private final SpringTemplateEngine engine;

  /// @param bundles the texts of the service, beside ui-kit's own
  /// @param isTrial whether pseudo-locales can be chosen
  public Pages(
      UiProperties properties,
      Navigation navigation,
      List<MessageBundle> bundles,
      boolean isTrial) {
    this.properties = properties;
    this.navigation = navigation;
    this.messages = new IcuMessages(bundles, isTrial, properties.review());
    this.choice = new LocaleChoice(messages);
    this.engine = engineWith(messages);
  }

  private static SpringTemplateEngine engineWith(IcuMessages messages) {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    templates.setCheckExistence(true);
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(messages);
    engine.setEnableSpringELCompiler(true);
    return engine;
  }

  public Assets assets() {
    return assets;
  }

  public IcuMessages messages() {
    return messages;
  }

  public SpringTemplateEngine engine() {
    return engine;
  }

  public UiProperties properties() {
    return properties;
  }

  Navigation navigation() {
    return navigation;
  }

  /// The language of an answer is the one in its address, else the browser's. Pages of staff that
  /// are written in English only are in English.
  public PageContext context(PageRequest request, Reader reader) {
    var inAddress =
        messages
            .find(request.firstSegment())
            .map(language -> language.tag().value())
            .or(() -> Optional.ofNullable(request.parameters().get(PageRequest.LANGUAGE)));
    var language =
        messages.isEnglishOnly(request.firstSegment())
            ? PageLanguages.english()
            : choice.of(inAddress, request.acceptLanguage());
    return new PageContext(this, request, language, reader);
  }

  /// Draws a page where no controller does.
  ///
  /// @param template such as `ui/failure`
  public String draw(String template, PageContext context, Map<String, ?> model) {
    var variables = new HashMap<String, Object>(model);
    variables.put(CONTEXT, context);
    return engine.process(template, new Context(context.language().locale(), variables));
  }
}
