package org.alliance.matching.adapter.mongo;

import java.util.List;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.testkit.Infrastructure;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Converts documents as the running service does.
final class MatchingStore {
  private MatchingStore() {}

  static MappingMongoConverter converter() {
    var conversions = StoredValues.conversions(List.of(new StoredValues(MongoConfiguration.CODES)));
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return converter;
  }

  /// A template on a database that no other test uses.
  static MongoTemplate template() {
    return new MongoTemplate(Infrastructure.mongo().getMongoDatabaseFactory(), converter());
  }
}
