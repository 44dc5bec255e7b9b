package org.alliance.intake.adapter.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.imports.UnreadableFile;
import org.alliance.intake.application.mapping.MappingFiles;
import org.alliance.kit.security.Caller;
import org.alliance.kit.upload.UploadedParts;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The files of one sender: sends another one, and shows how far each is.
@Controller
final class ImportPagesController {
  private static final int MOST = 50;

  private final MappingFiles mapping;
  private final Imports imports;
  private final IntakeProperties properties;

  ImportPagesController(MappingFiles mapping, Imports imports, IntakeProperties properties) {
    this.mapping = mapping;
    this.imports = imports;
    this.properties = properties;
  }

  @GetMapping("/imports")
  ModelAndView list() {
    return list("", HttpStatus.OK);
  }

  private ModelAndView list(String refusal, HttpStatus status) {
    var owner = Caller.current().owner();
    return new ModelAndView(
        "intake/imports",
        Map.of(
            "waiting", mapping.waiting(owner),
            "files", imports.of(owner, MOST).stream().map(ImportLine::of).toList(),
            "saved",
                mapping.mappings(owner).stream()
                    .map(saved -> new Option(saved.name(), saved.name() + ", " + saved.version()))
                    .toList(),
            "form", Form.empty("imports.upload"),
            "refusal", refusal,
            "largest", properties.largestImport().toMegabytes()),
        status);
  }

  @PostMapping("/imports")
  Object send(HttpServletRequest request) throws IOException {
    var caller = Caller.current();
    try {
      var file =
          UploadedParts.read(
              request,
              properties.largestImport(),
              "mapping",
              (saved, content) ->
                  mapping.upload(caller.owner(), caller.organisation(), saved, content));
      return redirect("/imports/files/" + file.id());
    } catch (UnreadableFile unreadable) {
      return list(unreadable.getMessage() + ".", HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/imports/{id}")
  ModelAndView show(@PathVariable String id) {
    var owner = Caller.current().owner();
    var line =
        imports
            .find(id)
            .filter(file -> file.owner().equals(owner))
            .map(ImportLine::of)
            .orElseThrow(() -> ApiProblem.notFound("import"));
    return new ModelAndView("intake/import", Map.of("line", line));
  }

  static ResponseEntity<Void> redirect(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
