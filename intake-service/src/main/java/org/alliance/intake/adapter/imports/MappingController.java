package org.alliance.intake.adapter.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.imports.ImportStart;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.Imports.ContentForgotten;
import org.alliance.intake.application.imports.UnreadableFile;
import org.alliance.intake.application.mapping.FileSurvey;
import org.alliance.intake.application.mapping.FilesToMap.FileToMap;
import org.alliance.intake.application.mapping.MappingFiles;
import org.alliance.intake.application.mapping.MappingName;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Says what the columns of one file stand for, shows what would come of it, and takes it in.
@Controller
final class MappingController {
  private final MappingFiles mapping;
  private final ImportStart runs;
  private final QuestionWords words;
  private final Pressure pressure;

  MappingController(
      MappingFiles mapping, ImportStart runs, QuestionWords words, Pressure pressure) {
    this.mapping = mapping;
    this.runs = runs;
    this.words = words;
    this.pressure = pressure;
  }

  @GetMapping("/imports/files/{file}")
  ModelAndView show(@PathVariable("file") String id) {
    var file = own(id);
    return page(file, survey(file), Map.of(), HttpStatus.OK);
  }

  private ModelAndView page(
      FileToMap file, FileSurvey survey, Map<String, String> errors, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("id", file.id());
    model.put("view", MappingView.of(survey, file.mapping(), words));
    model.put("gone", String.join(", ", mapping.gone(file, survey)));
    model.put("dateOrders", MappingView.dateOrders());
    model.put("separators", MappingForm.separators());
    model.put("form", new Form("imports.mapping", Map.of("name", List.of(file.name())), errors));
    return new ModelAndView("intake/import-mapping", model, status);
  }

  /// @param button `save`, `preview` or `delete`
  @PostMapping("/imports/files/{file}")
  Object save(
      @PathVariable("file") String id,
      @RequestParam(name = "do", defaultValue = "save") String button,
      @RequestParam MultiValueMap<String, String> sent) {
    var file = own(id);
    if (button.equals("delete")) {
      mapping.forget(file);
      return ImportPagesController.redirect("/imports?done=import-deleted");
    }
    var survey = survey(file);
    var name = MappingName.of(MappingForm.text(sent, "name")).map(MappingName::value);
    var read = MappingForm.read(sent, survey, file.mapping());
    var isClosed = read.flaw().filter(Mapping.Flaw.RACE::equals).isPresent();
    var mapped = isClosed ? file : mapping.map(file, name.orElse(file.name()), read);
    if (isClosed) {
      return page(
          file,
          survey,
          Map.of("name", flawKey(Mapping.Flaw.RACE)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!button.equals("preview")) {
      return ImportPagesController.redirect("/imports/files/" + id + "?done=import-mapped");
    }
    var errors = new LinkedHashMap<String, String>();
    if (name.isEmpty()) {
      errors.put("name", "imports.mapping.name.wrong");
    }
    read.flaw().ifPresent(flaw -> errors.putIfAbsent("name", flawKey(flaw)));
    return errors.isEmpty()
        ? ImportPagesController.redirect("/imports/files/" + id + "/preview")
        : page(mapped, survey, errors, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String flawKey(Mapping.Flaw flaw) {
    return switch (flaw) {
      case NOTHING_MAPPED -> "imports.mapping.flaw.nothing";
      case QUESTION_TWICE -> "imports.mapping.flaw.twice";
      case COLUMN_AND_CONSTANT -> "imports.mapping.flaw.constant";
      case RACE -> "imports.mapping.flaw.race";
    };
  }

  @GetMapping("/imports/files/{file}/preview")
  Object preview(@PathVariable("file") String id) {
    var file = own(id);
    if (file.name().isBlank() || file.mapping().flaw().isPresent()) {
      return ImportPagesController.redirect("/imports/files/" + id);
    }
    return preview(file, "", HttpStatus.OK);
  }

  private ModelAndView preview(FileToMap file, String refusal, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("id", file.id());
    model.put("name", file.name());
    try {
      var preview = mapping.preview(file);
      model.put("preview", preview);
      model.put(
          "rows",
          preview.first().stream()
              .map(line ->
                  new Row(line.line(), words.answers(line.answers()), line.faults().isEmpty()))
              .toList());
      model.put("refusal", refusal);
    } catch (UnreadableFile unreadable) {
      model.put("refusal", unreadable.getMessage() + ".");
    } catch (ContentForgotten gone) {
      throw ApiProblem.notFound("file");
    }
    return new ModelAndView("intake/import-preview", model, status);
  }

  /// One of the first rows.
  record Row(int line, List<Option> answers, boolean isAccepted) {}

  @PostMapping("/imports/files/{file}/preview")
  Object take(@PathVariable("file") String id) {
    var file = own(id);
    if (file.name().isBlank() || file.mapping().flaw().isPresent()) {
      return ImportPagesController.redirect("/imports/files/" + id);
    }
    if (pressure.isHigh()) {
      throw new ApiProblem(
          503,
          "catching-up",
          "Nothing was taken in: reports that came before are still on their way. Press the button"
              + " again in a minute.");
    }
    try {
      return switch (mapping.take(file)) {
        case Reception.New(var begun) -> {
          runs.start(begun.id());
          yield ImportPagesController.redirect("/imports/" + begun.id());
        }
        case Reception.Known(var known) ->
            ImportPagesController.redirect("/imports/" + known.id() + "?done=import-known");
        case Reception.KeyTaken() -> throw ApiProblem.notFound("file");
      };
    } catch (UnreadableFile unreadable) {
      return preview(file, unreadable.getMessage() + ".", HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (ContentForgotten gone) {
      throw ApiProblem.notFound("file");
    }
  }

  private FileSurvey survey(FileToMap file) {
    try {
      return mapping.survey(file);
    } catch (ContentForgotten gone) {
      throw ApiProblem.notFound("file");
    }
  }

  private FileToMap own(String id) {
    return mapping
        .find(Caller.current().owner(), id)
        .orElseThrow(() -> ApiProblem.notFound("file"));
  }
}
