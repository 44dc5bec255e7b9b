package org.alliance.intake.adapter.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.ImportStart;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.ImportingFiles.Shipment;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.imports.ListName;
import org.alliance.intake.application.imports.UnreadableFile;
import org.alliance.intake.domain.question.Questions;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.upload.LimitedStream;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Takes files of reports. A file is acknowledged once it is stored whole; its rows are taken in
/// afterwards.
@RestController
final class ImportController {
  private final ImportingFiles importing;
  private final Imports imports;
  private final ImportStart runs;
  private final IntakeProperties properties;
  private final JsonMapper json;
  private final Pressure pressure;

  ImportController(
      ImportingFiles importing,
      Imports imports,
      ImportStart runs,
      IntakeProperties properties,
      JsonMapper json,
      Pressure pressure) {
    this.importing = importing;
    this.imports = imports;
    this.runs = runs;
    this.properties = properties;
    this.json = json;
    this.pressure = pressure;
  }

  @PostMapping("/api/v1/imports")
  ResponseEntity<ImportView> receive(
      @RequestParam(defaultValue = "alliance") String format,
      @RequestParam(defaultValue = "") String list,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      HttpServletRequest request)
      throws IOException {
    requireSense(format, list, key);
    requireRoom();
    var caller = Caller.current();
    var content = new LimitedStream(request.getInputStream(), properties.largestImport());
    try {
      return switch (importing.receive(
          new Shipment(key, format, list), caller.owner(), caller.organisation(), content)) {
        case Reception.New(var file) -> {
          runs.start(file.id());
          yield answer(file);
        }
        case Reception.Known(var file) -> answer(file);
        case Reception.KeyTaken() ->
            throw new ApiProblem(
                422,
                "reference-taken",
                "Nothing was taken in: another file was sent with this Idempotency-Key before. Send this one with a key of its own.");
      };
    } catch (UnreadableFile unreadable) {
      throw new ApiProblem(
          422, unreadable.code(), unreadable.getMessage() + ". Nothing was taken in.");
    }
  }

  private static ResponseEntity<ImportView> answer(Import file) {
    return ResponseEntity.accepted()
        .header("Location", "/api/v1/imports/" + file.id())
        .body(ImportView.of(file));
  }

  private void requireSense(String format, String list, String key) {
    if (!importing.hasFormat(Caller.current().owner(), format)) {
      throw ApiProblem.badRequest(
          "unknown-format",
          "Expected format to be one of "
              + importing.formatNames()
              + ", or a mapping that your organization has saved, such as mapped/NAME.");
    }
    if (!list.isBlank() && ListName.named(format, list).isEmpty()) {
      throw ApiProblem.badRequest(
          "malformed-list",
          "Expected list to be a name of up to "
              + ListName.LONGEST_NAME
              + " letters, digits, dots, hyphens and underscores, or nothing. Nothing was taken in.");
    }
    if (key.length() > Questions.LONGEST_FIELD) {
      throw ApiProblem.badRequest(
          "too-long",
          "An Idempotency-Key may have up to "
              + Questions.LONGEST_FIELD
              + " characters. Nothing was taken in.");
    }
  }

  private void requireRoom() {
    if (pressure.isHigh()) {
      throw new ApiProblem(
          503,
          "catching-up",
          "Nothing was taken in: reports that came before are still on their way. Send the file again in a minute.");
    }
  }

  @GetMapping("/api/v1/imports/{id}")
  ImportView progress(@PathVariable String id) {
    return ImportView.of(visible(id));
  }

  /// One line for each fault: line number, column, code, reason. Never a cell of the file.
  @GetMapping("/api/v1/imports/{id}/errors")
  void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
    visible(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=errors.csv");
    var writer = response.getWriter();
    writer.append("line,column,code,reason\n");
    try (var rejected = imports.rejected(id)) {
      rejected.forEach(row ->
          writer.append(
              "%d,%s,%s,\"%s\"%n"
                  .formatted(
                      row.line(),
                      row.fault().field(),
                      row.fault().code(),
                      row.fault().reason().replace("\"", "\"\""))));
    }
  }

  /// What became of each line, as one file for a spreadsheet: first the lines that were refused,
  /// then those that are kept.
  @GetMapping("/api/v1/imports/{id}/rows")
  void rows(@PathVariable String id, HttpServletResponse response) throws IOException {
    visible(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=rows.csv");
    var writer = response.getWriter();
    writer.append("line,outcome,case_number,report_id,field,code,reason\n");
    try (var rejected = imports.rejected(id)) {
      rejected.forEach(row ->
          writer.append(
              "%d,rejected,,,%s,%s,\"%s\"%n"
                  .formatted(
                      row.line(),
                      row.fault().field(),
                      row.fault().code(),
                      row.fault().reason().replace("\"", "\"\""))));
    }
    try (var kept = imports.kept(id)) {
      kept.forEach(row ->
          writer.append(
              "%d,accepted,%s,%s,,,%n"
                  .formatted(
                      row.line(),
                      row.caseNumber().map(CaseNumber::value).orElse(""),
                      row.id().value())));
    }
  }

  /// One JSON object for each row that is kept: its line number and the report's id.
  @GetMapping("/api/v1/imports/{id}/accepted")
  void accepted(@PathVariable String id, HttpServletResponse response) throws IOException {
    visible(id);
    response.setContentType("application/x-ndjson");
    var writer = response.getWriter();
    try (var kept = imports.kept(id)) {
      kept.forEach(row -> writer.append(json.writeValueAsString(row)).append('\n'));
    }
  }

  private Import visible(String id) {
    var caller = Caller.current();
    return imports
        .find(id)
        .filter(file -> isOwn(file, caller) || caller.is(Role.OPS, Role.COORDINATOR))
        .orElseThrow(() -> ApiProblem.notFound("import"));
  }

  /// Imports of before have a bare id as their owner: an organisation's if they were sent for one.
  private static boolean isOwn(Import file, Caller caller) {
    return file.owner().equals(caller.owner())
        || file.owner()
            .equals(
                file.organisation().isPresent()
                    ? caller.organisation().map(OrganisationId::value).orElse("")
                    : caller.organisation().isPresent() ? "" : caller.subject());
  }
}
