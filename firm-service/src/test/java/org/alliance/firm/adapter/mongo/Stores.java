package org.alliance.firm.adapter.mongo;

import java.time.Clock;
import java.util.List;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.AggregateMapping;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// The stores of the firm service for tests, with the conversions that the service has.
final class Stores {
  private Stores() {}

  /// On a database that no other test uses.
  static MongoTemplate mongo() {
    return new MongoTemplate(Infrastructure.mongo().getMongoDatabaseFactory(), converter());
  }

  static <S, E, D> MongoAggregates<S, E, D> of(
      MongoTemplate mongo, AggregateMapping<S, E, D> mapping) {
    return new MongoAggregates<>(
        mongo, mapping, new EventCodec(), Clock.systemUTC(), OutboxSignal.NOBODY);
  }

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
