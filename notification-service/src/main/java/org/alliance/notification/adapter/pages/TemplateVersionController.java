package org.alliance.notification.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.TestPost;
import org.alliance.notification.application.template.EditingTemplates;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.TemplateVersion;
import org.alliance.notification.application.template.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One template: its words, its versions, and a test to whoever looks at it.
@Controller
final class TemplateVersionController {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

  private final EditingTemplates templates;
  private final TestPost post;
  private final SampleLetters samples;

  TemplateVersionController(EditingTemplates templates, TestPost post, Previews previews) {
    this.templates = templates;
    this.post = post;
    this.samples = new SampleLetters(previews);
  }

  @GetMapping("/templates/{name}")
  String now(
      @PathVariable String name,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String fault,
      JwtAuthenticationToken token,
      Model model) {
    var id = known(name, language);
    show(id, templates.of(id), latest(id), "", token, model);
    model.addAttribute(
        "fault", fault.equals("no-address") || fault.equals("not-sent") ? fault : "");
    return "notification/template";
  }

  @GetMapping("/templates/{name}/{version}")
  String then(
      @PathVariable String name,
      @PathVariable int version,
      @RequestParam(defaultValue = "en") String language,
      JwtAuthenticationToken token,
      Model model) {
    var id = known(name, language);
    show(id, words(id, version), version, "", token, model);
    model.addAttribute("fault", "");
    return "notification/template";
  }

  /// A person changes the words. What is not taken stays in the form.
  @PostMapping("/templates/{name}")
  ModelAndView change(
      @PathVariable String name,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "-1") int from,
      HttpServletRequest request,
      JwtAuthenticationToken token,
      Model model) {
    var id = known(name, language);
    var text = new Text(subject.strip(), lines(request.getParameter("body")));
    return taken(id, templates.change(id, text, from, person(), why), text, why, token, model);
  }

  /// An earlier version is taken up again, as a new one.
  @PostMapping("/templates/{name}/{version}/back")
  ModelAndView back(
      @PathVariable String name,
      @PathVariable int version,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String why,
      JwtAuthenticationToken token,
      Model model) {
    var id = known(name, language);
    var text = words(id, version);
    return taken(
        id, templates.change(id, text, latest(id), person(), why), text, why, token, model);
  }

  /// A parameter of a method has no ends of lines; this one has, and no other control characters.
  private static String lines(@Nullable String body) {
    return body == null ? "" : CONTROL.matcher(body).replaceAll("").strip() + "\n";
  }

  private ModelAndView taken(
      TemplateId id,
      Optional<EditingTemplates.Fault> fault,
      Text text,
      String why,
      JwtAuthenticationToken token,
      Model model) {
    if (fault.isEmpty()) {
      return new ModelAndView("redirect:" + addressOf(id) + "&done=template-changed");
    }
    show(id, templates.of(id), latest(id), why, token, model);
    model.addAttribute("written", text);
    model.addAttribute("fault", fault.get().code());
    return new ModelAndView("notification/template", model.asMap(), HttpStatus.BAD_REQUEST);
  }

  /// To the own address of whoever asks, as the sign-in tells it, and to no other.
  @PostMapping("/templates/{name}/test")
  String test(
      @PathVariable String name,
      @RequestParam(defaultValue = "en") String language,
      JwtAuthenticationToken token) {
    var id = known(name, language);
    return "redirect:"
        + addressOf(id)
        + ownAddress(token)
            .map(address -> post.send(address, samples.of(id, templates.of(id))))
            .map(answer ->
                answer.result() == ProviderAnswer.Result.TAKEN
                    ? "&done=template-tested"
                    : "&fault=not-sent")
            .orElse("&fault=no-address");
  }

  private void show(
      TemplateId id,
      Text words,
      int version,
      String why,
      JwtAuthenticationToken token,
      Model model) {
    var history = templates.history(id);
    model.addAttribute("id", id);
    model.addAttribute("version", version);
    model.addAttribute("isLatest", version == latest(history));
    model.addAttribute("latest", latest(history));
    model.addAttribute("preview", samples.of(id, words));
    model.addAttribute("written", words);
    model.addAttribute("why", why);
    model.addAttribute("values", templates.valuesOf(id).stream().sorted().toList());
    model.addAttribute("hasSubject", !id.isForClients());
    model.addAttribute("history", history);
    model.addAttribute("ownAddress", ownAddress(token).orElse(""));
    model.addAttribute("mayChange", Caller.current().is(Role.COORDINATOR));
    model.addAttribute("comesWithTranslations", id.comesWithTranslations());
  }

  private int latest(TemplateId id) {
    return latest(templates.history(id));
  }

  private static int latest(List<TemplateVersion> history) {
    return history.stream().findFirst().map(TemplateVersion::number).orElse(0);
  }

  private TemplateId known(String name, String language) {
    var id = new TemplateId(name, language);
    return templates.find(id).map(_ -> id).orElseThrow(() -> ApiProblem.notFound("template"));
  }

  private Text words(TemplateId id, int version) {
    return templates
        .version(id, version)
        .orElseThrow(() -> ApiProblem.notFound("version of the template"));
  }

  private static Optional<String> ownAddress(JwtAuthenticationToken token) {
    var claims = token.getToken();
    return Boolean.TRUE.equals(claims.getClaimAsBoolean("email_verified"))
        ? Optional.ofNullable(claims.getClaimAsString("email"))
        : Optional.empty();
  }

  private static String person() {
    return Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("person"));
  }

  private static String addressOf(TemplateId id) {
    return "/templates/" + id.name() + "?language=" + id.language();
  }
}
