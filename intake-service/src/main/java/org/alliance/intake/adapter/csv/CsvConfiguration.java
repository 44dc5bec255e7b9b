package org.alliance.intake.adapter.csv;

import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The formats there are, and how their files are read.
@Configuration(proxyBeanMethods = false)
class CsvConfiguration {
  @Bean
  ImportFormat allianceFormat() {
    return new AllianceFormat();
  }

  @Bean
  ImportFormat fbiFormat() {
    return new FbiFormat();
  }

  @Bean
  ImportFile.Columns csvColumns() {
    return CsvHeader::names;
  }

  @Bean
  ImportFile.Reading csvReading() {
    return CsvImportFile::new;
  }
}
