package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.FillingInForm.Sent;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.view.SuggestedView;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The end of the form: check, send, receipt, and what can be done with a draft instead.
@Controller
final class SendingController {
  private final FillingInForm form;
  private final RecordingClientInstructions instructions;
  private final SuggestingOrganisations organisations;
  private final FormSettings settings;
  private final PublicPages pages;
  private final Clock clock;

  SendingController(
      FillingInForm form,
      RecordingClientInstructions instructions,
      SuggestingOrganisations organisations,
      FormSettings settings,
      PublicPages pages,
      Clock clock) {
    this.form = form;
    this.instructions = instructions;
    this.organisations = organisations;
    this.settings = settings;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/{tag}/report/check")
  Object check(@PathVariable String tag, HttpServletRequest request) {
    return withDraft(
        tag,
        request,
        draft ->
            draft.isSent()
                ? PublicPages.redirect(path(tag, "sent"))
                : pages.page("check", checkModel(tag, draft)));
  }

  private Map<String, Object> checkModel(String tag, Draft draft) {
    var asked = FormPages.asked(draft.answers());
    return Map.of(
        "tag",
        tag,
        "pages",
        asked,
        "draft",
        draft,
        "words",
        pages.words(tag),
        "previous",
        path(tag, asked.getLast().step()));
  }

  @PostMapping("/{tag}/report/check")
  Object send(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    var token = VisitCookie.of(request);
    if (token.isEmpty()) {
      return lost(tag);
    }
    return switch (form.send(token.get(), tag)) {
      case Sent.Taken _ -> PublicPages.redirect(path(tag, "sent"));
      case Sent.Lost() -> lost(tag);
      case Sent.Refused(var field) ->
          PublicPages.redirect(
              path(tag, FormPages.pageOf(field).map(FormPage::step).orElse("check"))
                  + "?from=check&refused=1#"
                  + field);
    };
  }

  @GetMapping("/{tag}/report/sent")
  Object sent(@PathVariable String tag, HttpServletRequest request) {
    return withReceipt(tag, request, receipt -> pages.page("sent", sentModel(tag, receipt)));
  }

  private Map<String, Object> sentModel(String tag, Receipt receipt) {
    var report = instructions.find(receipt.report());
    var model = new HashMap<String, Object>();
    model.put("tag", tag);
    model.put("receipt", receipt);
    model.put("outcome", StatusWords.afterSending(report));
    model.put("isDeclined", StatusWords.isDeclined(report));
    if (StatusWords.isDeclined(report)) {
      model.put("suggested", SuggestedView.of(organisations.forReport(report)));
    }
    return model;
  }

  @PostMapping("/{tag}/report/sent")
  Object afterSent(
      @PathVariable String tag,
      @RequestParam(name = "do", defaultValue = "done") String button,
      HttpServletRequest request) {
    return withReceipt(
        tag,
        request,
        receipt -> {
          if (button.equals("person")) {
            instructions.askForPerson(receipt.report());
            return PublicPages.redirect(path(tag, "sent") + "?done=person-asked");
          }
          VisitCookie.of(request).ifPresent(form::delete);
          return PublicPages.redirectAndForget(path(tag, "removed"));
        });
  }

  /// The receipt as a file with a neutral name, if the person wants one.
  @GetMapping("/{tag}/report/sent/file")
  Object file(@PathVariable String tag, HttpServletRequest request) {
    var language = pages.language(tag);
    return withReceipt(
        tag,
        request,
        receipt ->
            ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"notes.txt\"")
                .cacheControl(CacheControl.noStore())
                .body(
                    new ReceiptFile(pages.messages(), language)
                        .of(receipt)
                        .getBytes(StandardCharsets.UTF_8)));
  }

  @GetMapping("/{tag}/report/saved")
  Object saved(@PathVariable String tag, HttpServletRequest request) {
    return withDraft(
        tag,
        request,
        _ ->
            VisitCookie.of(request)
                .flatMap(form::codeOf)
                .<Object>map(code ->
                    pages.page(
                        "saved",
                        Map.of(
                            "tag",
                            tag,
                            "code",
                            code.inGroups(),
                            "until",
                            clock.instant().plus(settings.draftLasts()))))
                .orElseGet(() -> PublicPages.redirect(path(tag, "sent"))));
  }

  @GetMapping("/{tag}/report/delete")
  Object askToDelete(@PathVariable String tag, HttpServletRequest request) {
    return withDraft(tag, request, _ -> pages.page("delete", Map.of("tag", tag)));
  }

  @PostMapping("/{tag}/report/delete")
  Object delete(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    VisitCookie.of(request).ifPresent(form::delete);
    return PublicPages.redirectAndForget(path(tag, "deleted"));
  }

  /// The browser forgets the draft; the code still opens it.
  @PostMapping("/{tag}/report/leave")
  Object leave(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    VisitCookie.of(request).ifPresent(form::leave);
    return PublicPages.redirectAndForget(path(tag, "forgotten"));
  }

  @GetMapping("/{tag}/report/deleted")
  Object deleted(@PathVariable String tag) {
    return ended(tag, "deleted");
  }

  @GetMapping("/{tag}/report/forgotten")
  Object forgotten(@PathVariable String tag) {
    return ended(tag, "forgotten");
  }

  @GetMapping("/{tag}/report/removed")
  Object removed(@PathVariable String tag) {
    return ended(tag, "sent.gone");
  }

  private Object ended(String tag, String texts) {
    pages.language(tag);
    return pages.page("ended", Map.of("tag", tag, "end", texts));
  }

  private Object withReceipt(
      String tag, HttpServletRequest request, Function<Receipt, Object> then) {
    return withDraft(
        tag,
        request,
        draft ->
            draft.receipt().map(then).orElseGet(() -> PublicPages.redirect(path(tag, "check"))));
  }

  private Object withDraft(String tag, HttpServletRequest request, Function<Draft, Object> then) {
    pages.language(tag);
    return VisitCookie.of(request).flatMap(form::find).map(then).orElseGet(() -> lost(tag));
  }

  private Object lost(String tag) {
    return pages.page("lost", HttpStatus.GONE, Map.of("tag", tag));
  }

  /// The receipt as plain text. It says nothing of what was reported.
  private record ReceiptFile(IcuMessages messages, PageLanguage language) {
    String of(Receipt receipt) {
      var text = new StringBuilder();
      line(text, "file.title");
      receipt.number().ifPresent(number -> line(text, "file.number", number));
      line(text, "file.code", receipt.code().inGroups());
      line(text, "file.where", "/" + language.tag().value() + "/status");
      line(text, "file.careful");
      line(text, "sent.not-lawyer");
      return text.toString();
    }

    private void line(StringBuilder text, String key, Object... arguments) {
      text.append(messages.text(language, key, arguments)).append("\r\n");
    }
  }

  private static String path(String tag, String step) {
    return "/" + tag + "/report/" + step;
  }
}
