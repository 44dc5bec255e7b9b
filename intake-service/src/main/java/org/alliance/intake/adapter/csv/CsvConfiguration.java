package org.alliance.intake.adapter.csv;

import java.util.List;
import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The formats there are, and how their files are read.
@Configuration(proxyBeanMethods = false)
class CsvConfiguration {
  @Bean
  List<ImportFormat> importFormats() {
    return List.of(new AllianceFormat(), new FbiFormat());
  }

  @Bean
  ImportFile.Reading csvReading() {
    return CsvImportFile::new;
  }
}
