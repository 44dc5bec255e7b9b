package org.alliance.notification.adapter.mongo;

import java.util.List;
import org.alliance.kit.mongo.StoredValues;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// The conversions that the service has, for tests of its store.
final class Stores {
  private Stores() {}

  static MappingMongoConverter converter() {
    var conversions = StoredValues.conversions(List.of(MongoConfiguration.CODES));
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
