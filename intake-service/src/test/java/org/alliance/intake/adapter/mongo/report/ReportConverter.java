package org.alliance.intake.adapter.mongo.report;

import java.util.List;
import org.alliance.kit.mongo.StoredValues;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Converts documents as the running service does.
final class ReportConverter {
  private ReportConverter() {}

  static MappingMongoConverter get() {
    var conversions = StoredValues.conversions(List.of(ReportConfiguration.STORED_CODES));
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return converter;
  }
}
