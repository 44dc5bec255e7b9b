package org.alliance.kit.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.ContractCodes;
import org.alliance.contracts.values.TextValue;
import org.alliance.contracts.values.code.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/// The codes that only one service has. Documents hold typed ids and codes as they are; Spring Data
/// stores an id by its value and a code by its word.
///
/// ```java
/// @Bean
/// StoredValues storedCodes() {
///   return new StoredValues(List.of(InboxOffer.Status.class));
/// }
/// ```
public record StoredValues(List<Class<? extends Coded>> codes) {
  public StoredValues {
    codes = List.copyOf(codes);
  }

  /// The conversions of all values of the contracts, and of these.
  public static MongoCustomConversions conversions(Collection<StoredValues> ofServices) {
    var types = new ArrayList<Class<?>>(List.of(TextValue.class.getPermittedSubclasses()));
    types.addAll(ContractCodes.ALL);
    ofServices.forEach(values -> types.addAll(values.codes()));
    return new MongoCustomConversions(List.of(new ToText(types), new FromText(types)));
  }

  /// @param types each is written as one string
  @WritingConverter
  private record ToText(List<Class<?>> types) implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return pairs(types.stream().map(type -> new ConvertiblePair(type, String.class)));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object value, TypeDescriptor source, TypeDescriptor target) {
      return switch (value) {
        case null -> null;
        case TextValue text -> text.value();
        case Coded code -> code.code();
        default -> throw new IllegalArgumentException("Not a stored value: " + source);
      };
    }
  }

  /// @param types each is read from one string
  @ReadingConverter
  private record FromText(List<Class<?>> types) implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return pairs(types.stream().map(type -> new ConvertiblePair(String.class, type)));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object value, TypeDescriptor source, TypeDescriptor target) {
      if (value == null) {
        return null;
      }
      var type = target.getType();
      return Coded.class.isAssignableFrom(type)
          ? codeOf(type, (String) value)
          : textOf(type, (String) value);
    }

    private static Object codeOf(Class<?> type, String code) {
      return Stream.of(type.getEnumConstants())
          .filter(constant -> ((Coded) constant).code().equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Not a code of " + type.getSimpleName()));
    }

    private static Object textOf(Class<?> type, String value) {
      try {
        return type.getConstructor(String.class).newInstance(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("Not a value of " + type.getSimpleName(), e);
      }
    }
  }

  private static Set<GenericConverter.ConvertiblePair> pairs(
      Stream<GenericConverter.ConvertiblePair> pairs) {
    return pairs.collect(Collectors.toSet());
  }
}
