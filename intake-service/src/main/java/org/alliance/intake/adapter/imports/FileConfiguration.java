package org.alliance.intake.adapter.imports;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.ImportFormats;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.mapping.FilesToMap;
import org.alliance.intake.application.mapping.MappedFormats;
import org.alliance.intake.application.mapping.MappingFiles;
import org.alliance.intake.application.mapping.Mappings;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.kit.outbox.Pressure;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of imports and of the mappings of partners' files.
@Configuration(proxyBeanMethods = false)
class FileConfiguration {
  @Bean
  MessageBundle importTexts() {
    return MessageBundle.ofStaff("intake-imports", Set.of("imports"));
  }

  @Bean
  ImportFormats importFormats(
      List<ImportFormat> formats, ImportFormat allianceFormat, Mappings mappings) {
    return new MappedFormats(formats, allianceFormat, mappings);
  }

  @Bean
  ImportingFiles importingFiles(
      Pressure pressure,
      Imports imports,
      ImportFile.Reading reading,
      ImportFormats formats,
      SubmittingReports reports,
      ExecutorService rowsAtOnce,
      Clock clock) {
    return new ImportingFiles(
        imports, reading, formats, reports, rowsAtOnce, clock, pressure::isHigh);
  }

  @Bean
  MappingFiles mappingFiles(
      Imports imports,
      ImportFile.Columns columns,
      ImportFile.Reading reading,
      ImportFormat allianceFormat,
      FilesToMap files,
      Mappings mappings,
      ImportingFiles importing,
      ReportCheck check,
      Clock clock) {
    return new MappingFiles(
        imports, columns, reading, allianceFormat, files, mappings, importing, check, clock);
  }
}
